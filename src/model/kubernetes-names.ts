/**
 * Valid names of Kubernetes objects: DNS labels and subdomains (RFC 1123), as in `validation.go` of Kubernetes'
 * apimachinery (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
 */

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PART = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const WHOLE_LABEL = new RegExp(`^${LABEL}$`);
const WHOLE_SUBDOMAIN = new RegExp(`^${PART}(?:\\.${PART})*$`);
const LONGEST_SUBDOMAIN = 253;

/** A DNS label: the names of namespaces and containers. */
export const isLabel = (text: string): boolean => WHOLE_LABEL.test(text);

/** A DNS subdomain: the names of most other objects, such as pods, secrets, service accounts and nodes. */
export const isSubdomain = (text: string): boolean => text.length <= LONGEST_SUBDOMAIN && WHOLE_SUBDOMAIN.test(text);

/** The rule for labels, for messages about invalid ones. */
export const LABEL_IN_WORDS = 'up to 63 lower-case letters, digits and hyphens';
export const SUBDOMAIN_IN_WORDS = 'lower-case letters, digits, hyphens and dots';

/** The annotation that lets the pods of a service account pull with their own principal (docs/GOOGLE.md#who-pulls). */
export const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';

const FEDERATION = /^(?:https:)?\/\/iam\.googleapis\.com\/[A-Za-z0-9/._:-]{1,300}$/;

/** Whether a token for this audience is one for Google's workload identity federation. */
export const isFederation = (audience: string): boolean => FEDERATION.test(audience);
