/** Names of a report's places, as merged reports are ordered by them. Pure. */
import { clusterName } from '../model/fingerprint';
import type { PassedRow, ReportTarget } from '../model/report';

/** A target's cluster and image. */
export const targetKey = ({ image, cluster }: Pick<ReportTarget, 'image' | 'cluster'>): string =>
  `${clusterName(cluster)}\n${image.reference}`;

/** The same of every target of a row. */
export const targetKeys = ({ cluster, images }: PassedRow): readonly string[] =>
  images.map((image) => `${cluster ?? clusterName(null)}\n${image}`);

/** The first in the order of characters; undefined of none. */
export const leastOf = (names: readonly string[]): string | undefined =>
  names.reduce<string | undefined>((least, each) => (least === undefined || each < least ? each : least), undefined);
