/** `--filter`: which clusters of a scope are judged. */
import { CHANNELS, type ClusterFilter } from '../model/fleet';
import { nearest } from '../model/suggest';
import type { Read } from './duration';
import type { Given } from './given';

/** The filters, parsed as `KEY=VALUE`. */
export function filterOf(from: Given): ClusterFilter {
  const read = from.all('filter', parseFilter);
  const of = (key: FilterKey): readonly string[] => read.flatMap((each) => (each.key === key ? [each.value] : []));
  return {
    labels: of('label').map((label) => {
      const [key = '', value = null] = atEquals(label);
      return { key, value };
    }),
    names: of('name'),
    locations: of('location'),
    channels: of('release-channel').map((channel) => channel.toLowerCase()),
  };
}

const FILTER_KEYS = ['label', 'name', 'location', 'release-channel'] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const FORM = 'is not a filter: label=K=V, name=GLOB, location=GLOB or release-channel=CHANNEL';

/**
 * Parses one filter; one that no cluster can match is wrong.
 * @param given `label=env=prod`
 */
export function parseFilter(given: string): Read<{ readonly key: FilterKey; readonly value: string }> {
  const [word = '', value] = atEquals(given).map((part) => part.trim());
  if (value === undefined) return { problem: FORM };
  const key = FILTER_KEYS.find((each) => each === word);
  if (key === undefined) {
    const meant = meantBy(word, value);
    return { problem: `${FORM}${meant === null ? '' : `. Did you mean ${meant}?`}` };
  }
  if (value === '' || value.startsWith('=')) return { problem: `${FORM}; nothing stands after “${word}=”` };
  const problem = PROBLEMS[key](value);
  return problem === null ? { value: { key, value } } : { problem };
}

/** The parts before and after the first equals sign. */
const atEquals = (text: string): readonly string[] => {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

/** What was probably meant; null if a guess is not safe, for example for a negation. */
function meantBy(word: string, value: string): string | null {
  if (word === '' || value === '' || /[!<>~]/.test(word)) return null;
  // The form of gcloud: `resourceLabels.env=prod`.
  const label = /^(?:resourceLabels|labels?)\.(.+)$/i.exec(word)?.[1];
  const key = nearest(word, FILTER_KEYS);
  const meant = label === undefined && key !== null ? `${key}=${value}` : `label=${label ?? word}=${value}`;
  return 'value' in parseFilter(meant) ? meant : null;
}

/** Why no cluster has such a value; null if one may have it. */
const PROBLEMS: Readonly<Record<FilterKey, (value: string) => string | null>> = {
  label: (label) => {
    const [key = '', value = ''] = atEquals(label);
    // https://cloud.google.com/resource-manager/docs/labels-overview#requirements
    if ([key, value].every((part) => /^[\p{Ll}\p{Lo}\p{M}\p{N}_-]{0,63}$/u.test(part))) return null;
    const any = value.includes('*') ? `; label=${key} takes any value` : '';
    return `names no label: keys and values have lower-case letters, digits, “_” and “-”, and are compared as they are${any}`;
  },
  name: noGlob,
  location: noGlob,
  'release-channel': (channel) =>
    CHANNELS.some((each) => each === channel.toLowerCase())
      ? null
      : `names no release channel: it is one of ${CHANNELS.join(', ')}`,
};

/** Names of clusters, memberships and locations contain only these characters. */
function noGlob(pattern: string): string | null {
  return /^[a-z0-9*-]+$/.test(pattern)
    ? null
    : 'fits no name: names have lower-case letters, digits and “-”, and “*” stands for any of them; give the option again for another name';
}
