/** A perimeter of VPC Service Controls (accesscontextmanager v1 `ServicePerimeter`), with its enforced configuration. */
export interface Perimeter {
  /** `accessPolicies/A/servicePerimeters/P` */
  readonly name: string;
  readonly title: string;
  /** A bridge, which connects projects of several perimeters and blocks nothing. */
  readonly bridge: boolean;
  /** Numbers of the projects inside. */
  readonly projects: readonly string[];
  /** Networks inside, `projects/P/global/networks/N`. */
  readonly networks: readonly string[];
  /** Restricted services. */
  readonly restricted: readonly string[];
  /** Services that networks inside may reach (`vpcAccessibleServices`); null: all. */
  readonly reachable: readonly string[] | null;
}
