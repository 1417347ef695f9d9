/** Annotations at the places of the images: one for each cause, worst first, within the limits of GitHub's runner. */
import type { ImageSource } from '../model/target';
import type { Report } from '../model/report';
import { clip, shellCommand, visible } from './escape';
import { alikeWords, checksWords, shortCluster, shortImage, someOfWords, stopsWords } from './headline';
import { toldCauses, type ToldTogether } from './told';
import { count, needLines } from './view';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** Inert text, not yet escaped for a workflow command. `message` may have several lines. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The runner accepts ten annotations of each level for each step (50 for each job) and cuts a message after 4,096
 * UTF-16 units.
 */
const PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
/** The maximum for one cause, so that an image in a hundred manifests does not displace other causes. */
const PER_CAUSE = 3;
const SHOWN_COMMANDS = 5;

/**
 * One annotation for each cause, where causes of one code are joined. A failure is an error, an unanswered gate and a
 * gate's warning are warnings, and advice is a notice. Findings that are ignored or known from the baseline, and advice
 * that could not be given, have none. If there are more than ten of a level, the tenth gives the number of the others,
 * which are in the summary.
 */
export function annotations(report: Report): readonly Annotation[] {
  const all = toldCauses(report)
    .filter(({ known, status, kind }) => !known && (status !== 'unknown' || kind === 'gate'))
    .map(annotate);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    limited(all.filter((group) => group[0]?.level === level)),
  );
}

const levelOf = ({ status, kind }: ToldTogether): AnnotationLevel =>
  status === 'fail' ? 'error' : kind === 'advice' ? 'notice' : 'warning';

/** One annotation for each place of its images, up to three; one without a place if the images came from no file. */
function annotate(told: ToldTogether): readonly Annotation[] {
  const annotation: Annotation = {
    level: levelOf(told),
    title: clip(visible(titleOf(told)), LONGEST_TITLE),
    message: clip(messageOf(told), LONGEST_MESSAGE),
  };
  const sources = told.targets.flatMap(({ image }) => image.sources.filter(isInFile));
  const places = new Map(sources.map((source) => [JSON.stringify([source.file, source.line, source.column]), source]));
  if (places.size === 0) return [annotation];
  return [...places.values()].slice(0, PER_CAUSE).map(({ file, line, column }) => ({
    ...annotation,
    file: visible(file),
    ...(line > 0 ? { line, ...(column > 0 ? { column } : {}) } : {}),
  }));
}

/** An annotation cannot be placed in standard input. */
const isInFile = ({ file }: ImageSource): boolean => file !== '' && file !== '-';

/** `web:1.4.2 will not pull on prod: pull-permission`. */
function titleOf(told: ToldTogether): string {
  const { checks, status, stops, images, clusters } = told;
  const named = (number: number, names: readonly string[], noun: string, short: (name: string) => string): string =>
    number === 1 && names[0] !== undefined ? short(names[0]) : count(number, noun);
  const image = named(stops.images, images, 'image', shortImage);
  if (stops.clusters === 0)
    return `${image}: ${checks.join(', ')}${status === 'fail' ? ' fails' : status === 'unknown' ? ' could not be checked' : ''}`;
  const what = `${checksWords(told)}${status === 'unknown' ? ' could not be checked' : ''}`;
  const some = someOfWords(told);
  if (some !== null) return `${some}${status === 'fail' ? ' will not pull' : ''}: ${what}`;
  const cluster = named(stops.clusters, clusters, 'cluster', shortCluster);
  return `${image} ${status === 'fail' ? 'will not pull on' : 'on'} ${cluster}: ${what}`;
}

function messageOf(told: ToldTogether): string {
  const { message, rulings, needs, fixes } = told;
  const more = alikeWords(told);
  const lines = [
    visible(message),
    ...rulings.filter(({ because }) => !message.includes(because)).map(({ because }) => visible(`(${because})`)),
    visible(stopsWords(told)),
    ...(more === '' ? [] : [visible(more)]),
    ...fixes.flatMap(({ summary, commands }) => [
      visible(`fix: ${summary}`),
      ...commands.slice(0, SHOWN_COMMANDS).map(shellCommand),
      ...(commands.length > SHOWN_COMMANDS ? [`and ${count(commands.length - SHOWN_COMMANDS, 'more command')}`] : []),
    ]),
    ...needLines(needs).map(({ label, text }) => visible(`${label} ${text}`)),
  ];
  return lines.join('\n');
}

/**
 * At most ten. If there are more causes, nine annotations and the number of remaining causes. Every cause is either
 * counted there or has at least one annotation.
 */
function limited(groups: readonly (readonly Annotation[])[]): readonly Annotation[] {
  // The first place of every cause comes before the second place of any.
  const [first, others] = [groups.flatMap((group) => group.slice(0, 1)), groups.flatMap((group) => group.slice(1))];
  if (first.length + others.length <= PER_LEVEL) return groups.flat();
  if (first.length <= PER_LEVEL) return [...first, ...others].slice(0, PER_LEVEL);
  const [sample] = first;
  const left = first.length - (PER_LEVEL - 1);
  const verb = sample?.level === 'error' ? 'fail' : 'warn or could not be checked';
  return [
    ...first.slice(0, PER_LEVEL - 1),
    {
      level: sample?.level ?? 'warning',
      title: `${left} more causes`,
      message: `${left} more causes ${verb}: the job's summary shows what fits, the JSON report holds them all.`,
    },
  ];
}
