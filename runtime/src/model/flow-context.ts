import type { FlowDocument, Key } from '@nativ/schemas';

/** What a check has to know of a classifier. */
export interface ClassifierFacts {
  /** The keys of the labels that it gives. */
  readonly labels: readonly Key[];
  /** Whether it has a published model, or a model server. */
  readonly isReady: boolean;
  /** Whether it may read sealed answers. */
  readonly readsSealed: boolean;
}

/** What a flow may refer to: what the workspace has at the moment of the check. */
export interface FlowContext {
  /** The published forms by their keys. */
  readonly forms: ReadonlyMap<Key, { readonly schema: unknown }>;
  /** The keys of the groups. */
  readonly groups: ReadonlySet<Key>;
  /** The keys of the published flows; left out where nobody knows them. */
  readonly flows?: ReadonlySet<Key>;
  /** The keys of the calendars; left out where nobody knows them. */
  readonly calendars?: ReadonlySet<Key>;
  /** The classifiers by their keys; left out where nobody knows them. */
  readonly classifiers?: ReadonlyMap<Key, ClassifierFacts>;
  /** The names of the messages that somebody sends; left out where nobody knows them, as anybody may send any. */
  readonly messages?: ReadonlySet<string>;
  /** The key of the flow that is checked, and what is published: they tell whether calls come back. */
  readonly calls?: { readonly self: Key; readonly published: ReadonlyMap<Key, FlowDocument> };
}
