import type { LocalizedText, SearchKind } from '@nativ/schemas';

/** What is said of an item, and where: what the index is made of. */
export interface FoundItem {
  readonly id: string;
  readonly kind: SearchKind;
  readonly parentId: string | null;
  readonly instanceId: string | null;
  readonly authorId: string | null;
  /** The groups that it stands in. */
  readonly scopes: readonly string[];
  /** Under which scopes its words are posted; empty for what is few and gone through. */
  readonly postedIn: readonly string[];
  readonly title: LocalizedText | null;
  readonly body: LocalizedText | null;
  /** Words by which it is found beside what is shown of it, as good as its title. */
  readonly alsoTitle: readonly string[];
  readonly at: Date;
}

/** Under which words are posted that everybody who works here may read: no group and no work space has this id. */
export const everybodyScope = '00000000-0000-0000-0000-000000000000';

/** Every language of a text. */
export const textsIn = (text: LocalizedText | null): readonly string[] =>
  text === null ? [] : typeof text === 'string' ? [text] : Object.values(text);
