import type { FlowDocument } from '@nativ/schemas';
import type { SentenceWords } from './sentence-words.ts';

/** What tells where steps stand in the telling, so that one can be led to another. */
export interface Telling {
  readonly flow: Pick<FlowDocument, 'nodes' | 'edges'>;
  readonly words: SentenceWords;
  /** The number of each step; attached events have none. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The step that is told right after each, to which one goes on without a word. */
  readonly next: ReadonlyMap<string, string>;
}
