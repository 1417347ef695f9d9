/** What else was found while the input was read, so that nothing unread stays unreported. */
export interface InputSeen {
  /** Manifests that could not be read, one sentence each: the run is at least unknown. */
  readonly errors: readonly string[];
  /** What may contain images and was not read, one sentence each: charts, overlays, images of custom resources. */
  readonly unread: readonly string[];
  /** What an ignore file excludes, as a sentence, since others may control that file. Null: nothing. */
  readonly leftOut: string | null;
  /** Manifests were read, and they contain no image. */
  readonly empty: boolean;
}

export const ALL_SEEN: InputSeen = { errors: [], unread: [], leftOut: null, empty: false };
