/** What reading the input came to, beside the images: what was not seen is never silence. */
export interface InputSeen {
  /** Manifests that could not be read, a sentence each: the run is at least unknown. */
  readonly errors: readonly string[];
  /** What may hold images and was not read, a sentence each: charts, overlays, images of custom resources. */
  readonly unread: readonly string[];
  /** What an ignore file left out, in a sentence: whoever may write that file decides it. Null: nothing. */
  readonly leftOut: string | null;
  /** Manifests were read, and no image is in them. */
  readonly empty: boolean;
}

export const ALL_SEEN: InputSeen = { errors: [], unread: [], leftOut: null, empty: false };
