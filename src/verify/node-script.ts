/**
 * The script that runs on a node: a pull by the container runtime with `crictl`, as in Google's guide. It is written
 * for POSIX shells (dash and bash, the `sh` of Ubuntu and Container-Optimized OS). It must not contain `$` directly
 * followed by a bracket, because that is Kubernetes' own syntax in the command of a pod.
 */
import { shellQuote } from '../model/shell';
import { NODE_TOKEN_ADDRESS } from '../model/node-token';

/** Without this header, the metadata server does not answer. */
const HEADER = 'Metadata-Flavor: Google';

/** The prefix of each line of the script itself; all other lines are output of `crictl`. */
export const SCRIPT_MARK = 'gke-image-preflight:';
/** The number of attempts: a refusal counts only if it occurs twice. */
const TRIES = 2;
/**
 * The characters that are kept of an answer of `crictl`; those of both attempts fit a termination message (4,096
 * bytes).
 */
const WORDS = 1700;

/**
 * The script. The token is in no argument: `curl` writes it, the shell extracts it itself and passes it to `crictl` in
 * the environment (`CRICTL_CREDS`, cri-tools cmd/crictl/image.go). On Container-Optimized OS, the programs of a node
 * are in the first folder of PATH. The positional parameters are the image, `token` or `none`, and the maximum seconds
 * of an attempt.
 */
export const NODE_SCRIPT = `PATH=/home/kubernetes/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
unset CRICTL_CREDS CRICTL_AUTH
set +x
image=$1 wanted=$2 seconds=$3 token= why=
say() { echo "${SCRIPT_MARK} $*"; }
now() {
  t=\`date +%s%3N 2>/dev/null\`
  case $t in '' | *[!0-9]*) t=\`date +%s\`000 ;; esac
  echo "$t"
}
fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl -q -s -f -m 10 --noproxy '*' -H '${HEADER}' '${NODE_TOKEN_ADDRESS}' && return
    code=$?
  elif command -v wget >/dev/null 2>&1; then
    no_proxy=metadata.google.internal wget -q -O - -T 10 --header '${HEADER}' '${NODE_TOKEN_ADDRESS}' && return
    code=$?
  else
    code=127
  fi
  # What came before it broke off is no line of ours.
  echo
  echo "$code"
  return 1
}
if ! command -v crictl >/dev/null 2>&1; then
  say no-crictl
  exit 0
fi
if [ "$wanted" = token ]; then
  if answer=\`fetch </dev/null 2>/dev/null\`; then
    token=\${answer#*'"access_token"'}
    token=\${token#*'"'}
    token=\${token%%'"'*}
    case $token in '' | *[!A-Za-z0-9._~+/=-]*) token= why=0 ;; esac
  else
    why=\${answer##*
}
  fi
fi
if [ -n "$token" ]; then say credential node-token; else say credential none "$why"; fi
limit=
command -v timeout >/dev/null 2>&1 && limit="timeout $seconds"
pull() {
  if [ -n "$token" ]; then
    CRICTL_CREDS=oauth2accesstoken:$token $limit crictl pull "$image"
  else
    $limit crictl pull "$image"
  fi </dev/null 2>&1
}
try=1
while :; do
  start=\`now\`
  words=\`pull\`
  status=$?
  end=\`now\`
  while [ -n "$token" ]; do
    case $words in *"$token"*) words=\${words%%"$token"*}***\${words#*"$token"} ;; *) break ;; esac
  done
  say try "$try" "$status" "\`expr $end - $start\`"
  [ "$status" -eq 0 ] && break
  printf '%s\\n' "$words" | tail -n 1 | cut -c 1-${String(WORDS)}
  [ "$try" -ge ${String(TRIES)} ] && break
  [ "$status" -eq 124 ] && break
  try=\`expr $try + 1\`
  sleep 2
done
if [ "$status" -eq 0 ]; then
  crictl inspecti -q -o json "$image" </dev/null 2>/dev/null | grep -o '[^" ]*@sha256:[0-9a-f]*' | sort -u | head -n 10 |
    while read -r each; do say digest "$each"; done
fi
say end
`;

/** The positional parameters of the script. */
export const scriptArguments = (image: string, withToken: boolean, timeoutMs: number): readonly string[] => [
  image,
  withToken ? 'token' : 'none',
  String(Math.max(1, Math.ceil(timeoutMs / 1000))),
];

/** The script with its parameters for the standard input of a shell, so that they do not appear in a process list. */
export const scriptForStdin = (args: readonly string[]): string =>
  `set -- ${args.map(shellQuote).join(' ')}\n${NODE_SCRIPT}`;
