/** Custom resources that many clusters have, and the paths to their images. Pure. */

/** The paths to the images of a kind, by `KIND.GROUP`; each leads to one image that pods of its controller pull. */
const IMAGE_PATHS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    // https://prometheus-operator.dev/docs/api-reference/api/
    'Prometheus.monitoring.coreos.com': ['spec.image', 'spec.thanos.image'],
    'PrometheusAgent.monitoring.coreos.com': ['spec.image'],
    'Alertmanager.monitoring.coreos.com': ['spec.image'],
    'ThanosRuler.monitoring.coreos.com': ['spec.image'],
    // https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
    'Cluster.postgresql.cnpg.io': ['spec.imageName'],
    'Pooler.postgresql.cnpg.io': ['spec.pgbouncer.image'],
    'ImageCatalog.postgresql.cnpg.io': ['spec.images[].image'],
    'ClusterImageCatalog.postgresql.cnpg.io': ['spec.images[].image'],
    // https://opensource.zalando.com/postgres-operator/docs/reference/cluster_manifest.html
    'postgresql.acid.zalan.do': ['spec.dockerImage'],
    // https://strimzi.io/docs/operators/latest/configuring.html
    'Kafka.kafka.strimzi.io': [
      'spec.kafka.image',
      'spec.zookeeper.image',
      'spec.entityOperator.topicOperator.image',
      'spec.entityOperator.userOperator.image',
      'spec.cruiseControl.image',
      'spec.kafkaExporter.image',
    ],
    'KafkaConnect.kafka.strimzi.io': ['spec.image'],
    'KafkaMirrorMaker.kafka.strimzi.io': ['spec.image'],
    'KafkaMirrorMaker2.kafka.strimzi.io': ['spec.image'],
    'KafkaBridge.kafka.strimzi.io': ['spec.image'],
    // https://www.elastic.co/docs/reference/cloud-on-k8s/
    'Elasticsearch.elasticsearch.k8s.elastic.co': ['spec.image'],
    'Kibana.kibana.k8s.elastic.co': ['spec.image'],
    'ApmServer.apm.k8s.elastic.co': ['spec.image'],
    'EnterpriseSearch.enterprisesearch.k8s.elastic.co': ['spec.image'],
    'Beat.beat.k8s.elastic.co': ['spec.image'],
    'Agent.agent.k8s.elastic.co': ['spec.image'],
    'ElasticMapsServer.maps.k8s.elastic.co': ['spec.image'],
    'Logstash.logstash.k8s.elastic.co': ['spec.image'],
    'Tenant.minio.min.io': ['spec.image', 'spec.kes.image'],
    'RabbitmqCluster.rabbitmq.com': ['spec.image'],
    'HumioCluster.core.humio.com': ['spec.image'],
    'SpinApp.core.spinkube.dev': ['spec.image'],
    'OpenTelemetryCollector.opentelemetry.io': ['spec.image', 'spec.targetAllocator.image'],
    'Instrumentation.opentelemetry.io': ['spec.*.image'],
    'Jaeger.jaegertracing.io': ['spec.*.image', 'spec.storage.*.image'],
    'TridentOrchestrator.trident.netapp.io': ['spec.tridentImage', 'spec.autosupportImage'],
    'Keycloak.k8s.keycloak.org': ['spec.image'],
    'MariaDB.k8s.mariadb.com': ['spec.image', 'spec.metrics.exporter.image'],
    'PerconaServerMongoDB.psmdb.percona.com': ['spec.image', 'spec.backup.image', 'spec.pmm.image'],
    'PerconaXtraDBCluster.pxc.percona.com': [
      'spec.pxc.image',
      'spec.haproxy.image',
      'spec.proxysql.image',
      'spec.backup.image',
      'spec.logcollector.image',
      'spec.pmm.image',
    ],
    'PerconaPGCluster.pgv2.percona.com': ['spec.image', 'spec.proxy.pgBouncer.image', 'spec.backups.pgbackrest.image'],
    'PostgresCluster.postgres-operator.crunchydata.com': [
      'spec.image',
      'spec.proxy.pgBouncer.image',
      'spec.backups.pgbackrest.image',
      'spec.monitoring.pgmonitor.exporter.image',
    ],
    'CassandraDatacenter.cassandra.datastax.com': ['spec.serverImage'],
    'RedisFailover.databases.spotahome.com': ['spec.redis.image', 'spec.sentinel.image'],
    'Redis.redis.redis.opstreelabs.in': ['spec.kubernetesConfig.image', 'spec.redisExporter.image'],
    'RedisCluster.redis.redis.opstreelabs.in': ['spec.kubernetesConfig.image', 'spec.redisExporter.image'],
    'Dragonfly.dragonflydb.io': ['spec.image'],
    'KafkaCluster.kafka.banzaicloud.io': ['spec.clusterImage'],
    'FlinkDeployment.flink.apache.org': ['spec.image'],
    // https://github.com/kubeflow/spark-operator/blob/master/docs/api-docs.md
    'SparkApplication.sparkoperator.k8s.io': ['spec.image', 'spec.driver.image', 'spec.executor.image'],
    'ScheduledSparkApplication.sparkoperator.k8s.io': [
      'spec.template.image',
      'spec.template.driver.image',
      'spec.template.executor.image',
    ],
    'RunnerDeployment.actions.summerwind.dev': ['spec.template.spec.image', 'spec.template.spec.dockerImage'],
    'StepAction.tekton.dev': ['spec.image'],
    // https://kubevirt.io/user-guide/storage/disks_and_volumes/#containerdisk
    'VirtualMachine.kubevirt.io': virtualMachine('spec.template.spec'),
    'VirtualMachineInstance.kubevirt.io': virtualMachine('spec'),
    'VirtualMachineInstanceReplicaSet.kubevirt.io': virtualMachine('spec.template.spec'),
    'VirtualMachinePool.pool.kubevirt.io': virtualMachine('spec.virtualMachineTemplate.spec.template.spec'),
    // https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/
    'CephCluster.ceph.rook.io': ['spec.cephVersion.image'],
    // https://openkruise.io/docs/user-manuals/imagepulljob/
    'ImagePullJob.apps.kruise.io': ['spec.image'],
    // https://bank-vaults.dev/docs/operator/
    'Vault.vault.banzaicloud.com': ['spec.image', 'spec.bankVaultsImage', 'spec.statsdImage'],
    'AerospikeCluster.asdb.aerospike.com': ['spec.image'],
    'ArangoDeployment.database.arangodb.com': ['spec.image'],
    'CouchbaseCluster.couchbase.com': ['spec.image', 'spec.backup.image', 'spec.monitoring.prometheus.image'],
    'FluentBit.fluentbit.fluent.io': ['spec.image'],
    'Function.openfaas.com': ['spec.image'],
    'WildFlyServer.wildfly.org': ['spec.applicationImage'],
  }),
);

/** @param spec the path of the virtual machine's specification */
function virtualMachine(spec: string): readonly string[] {
  return [`${spec}.volumes[].containerDisk.image`, `${spec}.domain.firmware.kernelBoot.container.image`];
}

/** Keys that contain one container, or a list of them, in the kinds of a group. */
const CONTAINER_KEYS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // https://argo-workflows.readthedocs.io/en/latest/fields/#template
  ['argoproj.io', new Set(['container', 'script', 'sidecars'])],
  // https://tekton.dev/docs/pipelines/pipeline-api/
  ['tekton.dev', new Set(['steps', 'sidecars', 'stepTemplate'])],
  // https://numaflow.numaproj.io/APIs/
  ['numaflow.numaproj.io', new Set(['container', 'sidecars', 'initContainers'])],
  ['gateway.envoyproxy.io', new Set(['container'])],
]);

export const imagePathsOf = (kind: string, group: string): readonly string[] =>
  IMAGE_PATHS.get(`${kind}.${group}`) ?? [];

export const containerKeysOf = (group: string): ReadonlySet<string> => CONTAINER_KEYS.get(group) ?? NONE;

const NONE: ReadonlySet<string> = new Set();

/** Groups whose objects mention images that none of their pods pull: rules, patterns, images to watch in a registry. */
const SPEAK_OF_IMAGES =
  /(?:^|\.)(?:kyverno\.io|gatekeeper\.sh|image\.toolkit\.fluxcd\.io|apiextensions\.k8s\.io|auto\.gke\.io|admissionregistration\.k8s\.io|policies\.kubewarden\.io)$/;

export const speaksOfImages = (group: string): boolean => SPEAK_OF_IMAGES.test(group);

/** Why an object's images are not in its manifest, with the command that renders them. */
export function renderedElsewhere(kind: string, group: string, name: string): string | null {
  if (kind === 'HelmRelease' && group === 'helm.toolkit.fluxcd.io')
    return 'gets its images from a chart: helm template CHART --values VALUES | gke-image-preflight check --manifests - …';
  if (kind === 'HelmChart' && group === 'helm.cattle.io')
    return 'gets its images from a chart: helm template CHART --values VALUES | gke-image-preflight check --manifests - …';
  if (kind === 'Kustomization' && group === 'kustomize.toolkit.fluxcd.io')
    return `gets its images from a folder of a repository: flux build kustomization ${name} --path FOLDER | gke-image-preflight check --manifests - …`;
  if ((kind === 'Application' || kind === 'ApplicationSet') && group === 'argoproj.io')
    return `gets its images from what Argo CD renders: argocd app manifests ${name} | gke-image-preflight check --manifests - …`;
  return null;
}
