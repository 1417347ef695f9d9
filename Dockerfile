# The command line with kubectl, for CI that runs container images and for jobs in a cluster.
# Both images are named by version. Dependabot proposes new versions; to pin a digest, take the one that
# “docker buildx imagetools inspect IMAGE” shows, which Dependabot then keeps up to date as well.
FROM registry.k8s.io/kubectl:v1.34.1 AS kubectl

FROM node:24-slim
# kubectl reaches Connect gateway and DNS-based endpoints by public certificates, which a slim image does not have.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
COPY --from=kubectl /bin/kubectl /usr/local/bin/kubectl
COPY LICENSE package.json /opt/gke-image-preflight/
COPY dist /opt/gke-image-preflight/dist
RUN ln -s /opt/gke-image-preflight/dist/cli/index.js /usr/local/bin/gke-image-preflight
# A number, since runAsNonRoot of Kubernetes refuses a user that has only a name. It is “node” of the image.
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["gke-image-preflight"]
CMD ["--help"]
