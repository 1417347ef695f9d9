/** Every route of the simulated Google Cloud. Their paths do not collide, so that one address serves all. */
import type { Route } from '../router';
import { accessContextManagerRoutes } from './accesscontextmanager';
import { artifactRegistryRoutes } from './artifactregistry';
import { binaryAuthorizationRoutes } from './binaryauthorization';
import { cloudIdentityRoutes } from './cloudidentity';
import { cloudKmsRoutes } from './cloudkms';
import { cloudAssetRoutes } from './cloudasset';
import { cloudDnsRoutes } from './clouddns';
import { computeRoutes } from './compute';
import { computeNetworkRoutes } from './compute-network';
import { computeVmRoutes } from './compute-vms';
import { connectGatewayRoutes } from './connectgateway';
import { containerRoutes } from './container';
import { governanceRoutes } from './governance';
import { iamRoutes } from './iam';
import { loggingRoutes } from './logging';
import { metadataRoutes } from './metadata';
import { networkConnectivityRoutes } from './networkconnectivity';
import { registryRoutes } from './registry';
import { resourceManagerRoutes } from './resourcemanager';
import { storageRoutes } from './storage';
import { stsRoutes } from './sts';
import { serviceUsageRoutes } from './serviceusage';
import { troubleshooterRoutes } from './troubleshooter';

/** In the order in which they are tried. */
export const allRoutes: readonly Route[] = [
  ...containerRoutes,
  ...artifactRegistryRoutes,
  ...iamRoutes,
  ...serviceUsageRoutes,
  ...governanceRoutes,
  ...connectGatewayRoutes,
  ...cloudAssetRoutes,
  ...binaryAuthorizationRoutes,
  ...loggingRoutes,
  ...computeRoutes,
  ...computeNetworkRoutes,
  ...cloudDnsRoutes,
  ...networkConnectivityRoutes,
  ...accessContextManagerRoutes,
  ...computeVmRoutes,
  ...cloudIdentityRoutes,
  ...cloudKmsRoutes,
  ...troubleshooterRoutes,
  ...storageRoutes,
  ...stsRoutes,
  ...metadataRoutes,
  ...resourceManagerRoutes,
  ...registryRoutes,
];
