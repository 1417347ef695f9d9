/** A perimeter of VPC Service Controls (accesscontextmanager v1 `ServicePerimeter`), as it is in force. */
export interface Perimeter {
  /** `accessPolicies/A/servicePerimeters/P` */
  readonly name: string;
  readonly title: string;
  /** It joins projects of several perimeters, and keeps nobody out. */
  readonly bridge: boolean;
  /** Numbers of the projects within. */
  readonly projects: readonly string[];
  /** Networks within, `projects/P/global/networks/N`. */
  readonly networks: readonly string[];
  /** Services that it keeps within. */
  readonly restricted: readonly string[];
  /** Services that networks within may reach; null: all. */
  readonly reachable: readonly string[] | null;
}
