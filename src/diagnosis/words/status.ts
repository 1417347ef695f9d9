/** Finds the HTTP statuses in a message of a runtime, in all forms that runtimes use. */

/**
 * Each form has one group, the code. All repetitions are bounded, so reading is linear in the length of the message.
 */
const FORMS: readonly RegExp[] = [
  // containerd, Docker: `unexpected status: 403 Forbidden`, `… [manifests 1]: 401 UNAUTHORIZED`.
  /: ([45]\d\d)(?= [a-z(]|\s?$|[\],)])/gi,
  // `unexpected status code 403`, `http status code: 404`, `Status 429 trying to pull`.
  /\bstatus(?: code)?:? ?([45]\d\d)\b/gi,
  // containers/image (CRI-O): `invalid status code from registry 502 (Bad Gateway)`.
  /\bfrom registry ([45]\d\d)\b/gi,
  // `unexpected http code: 500 (Internal Server Error)`.
  /\bhttp code:? ([45]\d\d)\b/gi,
  // Docker: `error parsing HTTP 412 response body`, `received unexpected HTTP status: 503`.
  /\bHTTP ([45]\d\d)\b/gi,
  // HTML pages: `<title>403 Forbidden</title>`, `<title>Error 429 (Too Many Requests)!!1</title>`.
  /<title>(?:Error )?([45]\d\d)\b/gi,
  // The code with its phrase, anywhere in the message.
  /\b([45]\d\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Proxy Authentication|Gone|Precondition Failed|Too Many Requests|Unavailable For Legal|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/gi,
];

/**
 * Docker's own API to the kubelet (`API error (500): …`) is not a registry, so its status is removed before reading.
 */
const BY_DAEMON = /\bAPI error \(\d{3}\)/gi;

/**
 * Reads the HTTP statuses of failed requests.
 * @param words the original message
 */
export function statusesIn(words: string): ReadonlySet<number> {
  const said = words.replace(BY_DAEMON, '');
  return new Set(FORMS.flatMap((form) => [...said.matchAll(form)].map(([, code]) => Number(code))));
}
