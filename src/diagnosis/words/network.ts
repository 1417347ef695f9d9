import type { Row } from './cause';

const TO_GOOGLE =
  'Give the nodes a way to Google: Private Google Access on their subnetwork, or Cloud NAT, and an open firewall';
const TO_OTHERS =
  'Give the nodes a way out: Cloud NAT and an open firewall (Private Google Access reaches Google’s own hosts alone), or copy the image to Artifact Registry';
const NO_NAME: readonly RegExp[] = [
  /no such host/i,
  /server misbehaving/i,
  /Temporary failure in name resolution/i,
  /temporary error during hostname resolution/i,
  /dial tcp: lookup /i,
];
const NO_WAY: readonly RegExp[] = [
  /i\/o timeout/i,
  /no route to host/i,
  /network is unreachable/i,
  // The node has no address of the registry's address family: for example, IPv6 on a node without IPv6.
  /cannot assign requested address/i,
  /connection timed out/i,
  /Client\.Timeout exceeded/i,
  /TLS handshake timeout/i,
  /timeout awaiting response headers/i,
  /request canceled while waiting for connection/i,
  // The same on Windows (WSAETIMEDOUT, WSAENETUNREACH, WSAEHOSTUNREACH).
  /connected party did not properly respond/i,
  /attempted to an unreachable (?:network|host)/i,
];

/** Reasons why a node did not reach the registry, or did not receive its whole answer. */
export const NETWORK: readonly Row[] = [
  {
    cause: 'dns',
    advice: 'Make pkg.dev and gcr.io resolvable for the nodes: their DNS server, and the records of a private zone',
    words: NO_NAME,
    host: 'google',
  },
  {
    cause: 'dns',
    advice: 'Correct the host of the reference, or make it resolvable for the nodes: their DNS server, a record for it',
    words: NO_NAME,
    host: 'other',
  },
  {
    cause: 'no-route',
    advice: 'Allow the nodes out to 199.36.153.0/24 on port 443: Google’s private and restricted addresses',
    words: [/dial tcp 199\.36\.153\.\d{1,3}:\d{1,5}: (?:connect: |i\/o )/i],
  },
  { cause: 'no-route', advice: TO_GOOGLE, words: NO_WAY, host: 'google' },
  { cause: 'no-route', advice: TO_OTHERS, words: NO_WAY, host: 'other' },
  {
    cause: 'connection-refused',
    advice: 'Correct the host, port or proxy: nothing listens there',
    words: [/connection refused/i, /actively refused/i],
  },
  {
    cause: 'plain-http',
    advice:
      'Serve the registry by https, or name it as an http one in containerd’s registry hosts (privateRegistryAccessConfig on GKE)',
    words: [
      /server gave HTTP response to HTTPS client/i,
      /first record does not look like a TLS handshake/i,
      /malformed HTTP response/i,
    ],
  },
  {
    cause: 'certificate-expired',
    advice: 'Renew the certificate of the registry, or of the proxy before it; or correct the node’s clock',
    words: [/certificate has expired/i, /certificate is not yet valid/i],
  },
  {
    cause: 'untrusted-certificate',
    advice:
      'Make the nodes trust the registry’s certificate (privateRegistryAccessConfig on GKE), or take the proxy that breaks into TLS out of the way',
    words: [/x509: /i, /certificate signed by unknown authority/i, /tls: /i, /bad certificate/i],
  },
  {
    cause: 'broken-download',
    advice: 'Try again; if it stays, look for a proxy or firewall that cuts connections',
    words: [
      /connection reset/i,
      /broken pipe/i,
      /forcibly closed/i,
      /GOAWAY/,
      /stream error/i,
      /http2: /i,
      /client connection lost/i,
      /use of closed network connection/i,
      /connection (?:was )?aborted/i,
    ],
  },
  {
    cause: 'pull-too-slow',
    advice:
      'Make the pull faster or the wait longer: a smaller image, a repository in the nodes’ region, larger boot disks, more time for the rollout',
    words: [/context canceled/i, /context cancell?ation/i, /pull progress timeout/i, /no progress/i],
  },
  {
    cause: 'pull-too-slow',
    advice:
      'Make the pull faster or the wait longer: a smaller image, a repository in the nodes’ region, larger boot disks, more time for the rollout',
    words: [/context deadline exceeded/i],
    and: [/\/blobs\//i, /failed to copy/i, /layer/i],
  },
  { cause: 'no-route', advice: TO_GOOGLE, words: [/context deadline exceeded/i], host: 'google' },
  { cause: 'no-route', advice: TO_OTHERS, words: [/context deadline exceeded/i], host: 'other' },
];

/** A download that ended early. It is matched after unpacking errors, which end in the same phrases. */
export const CUT_OFF: readonly Row[] = [
  {
    cause: 'broken-download',
    advice: 'Try again; if it stays, look for a proxy or firewall that cuts connections',
    words: [/unexpected EOF/i, /: EOF\s?$/, /failed to read expected number of bytes/i],
  },
];

/** A proxy that is misconfigured, or that refuses: its messages look like those of the registry. */
export const PROXY: readonly Row[] = [
  {
    cause: 'proxy',
    advice:
      'Correct the proxy in the container runtime’s environment on the nodes (HTTPS_PROXY with its scheme, NO_PROXY)',
    words: [
      /proxyconnect/i,
      /Proxy Authentication Required/i,
      /lookup https? on/i,
      /lookup https?:/i,
      /invalid proxy/i,
    ],
  },
  {
    cause: 'proxy',
    advice:
      'Let the nodes’ proxy pass this host, or take the host out of it (NO_PROXY): it refused the connection before the registry was reached',
    words: [/"?: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Timeout|Method Not Allowed)\s?$/],
    and: [/\b(?:Head|Get) "?https:/],
  },
];
