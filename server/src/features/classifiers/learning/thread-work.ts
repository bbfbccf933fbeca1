import type { Example, Figures, Recognition, TeachOptions } from '@nativ/runtime';

/** What a thread is started for; it does one work and ends. */
export type ThreadWork =
  | {
      readonly kind: 'learn';
      readonly examples: readonly Example[];
      readonly options: Pick<TeachOptions, 'labels' | 'words'>;
    }
  /** Asks models about texts, so that whoever waits for a page waits no longer. */
  | {
      readonly kind: 'ask';
      readonly models: readonly Uint8Array[];
      readonly texts: readonly string[];
      readonly atLeast: number;
    };

export interface Learned {
  readonly kind: 'learned';
  readonly bytes: Uint8Array;
  readonly labels: readonly string[];
  readonly figures: Figures;
}

export type ThreadAnswer =
  | Learned
  | { readonly kind: 'tooFewLabels' }
  /** For each model what it says of each text. */
  | { readonly kind: 'asked'; readonly said: readonly (readonly Recognition[])[] }
  /** The place of the model among those that were given. */
  | { readonly kind: 'damaged'; readonly model: number };

export type ThreadMessage = { readonly share: number } | { readonly answer: ThreadAnswer };

/** What a thread may take. */
export interface ThreadLimits {
  readonly memoryMb: number;
  readonly longestMs: number;
}
