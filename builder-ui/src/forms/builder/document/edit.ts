import type { FormDocument, FormRule } from '@nativ/schemas';

/** What else a change brought about, so that the screen can say it. */
export type Consequence =
  /** The rule still says the same of the question at its new place. */
  | { readonly kind: 'ruleFollowed'; readonly rule: FormRule }
  /** The rule no longer speaks of the question. */
  | { readonly kind: 'ruleReduced'; readonly rule: FormRule }
  | { readonly kind: 'ruleRemoved'; readonly rule: FormRule };

/** What a change gives. */
export interface Edit {
  readonly document: FormDocument;
  /** The question that the change was about, at the place where it is now. */
  readonly path: string;
  readonly also: readonly Consequence[];
}
