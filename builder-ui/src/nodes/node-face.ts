import type { FlowNode, LocalizedText } from '@nativ/schemas';
import type { Icon } from '@tabler/icons-react';
import type { ParseKeys, TFunction } from 'i18next';

/** What a face may ask for to speak in the reader's words. */
export interface FaceWords {
  readonly t: TFunction;
  readonly text: (text: LocalizedText | null | undefined) => string;
  /** The name of a group by its key; the key itself where the reader does not see the group. */
  readonly groupName: (key: string) => string;
  /** The title of a form by its key; the key itself where the reader does not see the form. */
  readonly formTitle: (key: string) => string;
}

/** How a node type looks to people: in the drawing, in the outline, in lists. */
export interface NodeFace {
  readonly type: string;
  readonly icon: Icon;
  /** The type in plain words. */
  readonly label: ParseKeys;
  /** Colours nodes that are alike alike; the icon and the words carry the meaning. */
  readonly tone: 'start' | 'people' | 'logic' | 'talk' | 'end';
  /** A line that says what this very node does; null where its name says it all. */
  readonly summary: (node: FlowNode, words: FaceWords) => string | null;
}
