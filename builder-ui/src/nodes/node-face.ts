import type { FlowNode, LocalizedText } from '@nativ/schemas';
import type { Icon } from '@tabler/icons-react';
import type { ParseKeys, TFunction } from 'i18next';

/** What a face may ask for to speak in the reader's words. */
export interface FaceWords {
  readonly t: TFunction;
  /** The language of the page, for names of days and the like. */
  readonly language: string;
  readonly text: (text: LocalizedText | null | undefined) => string;
  /** The name of a group by its key; the key itself where the reader does not see the group. */
  readonly groupName: (key: string) => string;
  /** The title of a form by its key; the key itself where the reader does not see the form. */
  readonly formTitle: (key: string) => string;
  /** The title of a flow by its key; the key itself while it is not known. */
  readonly flowTitle: (key: string) => string;
  /** The title of a classifier by its key; the key itself while it is not known. */
  readonly classifierTitle: (key: string) => string;
  /** What another node of the flow is called. */
  readonly nodeName: (id: string) => string;
  /** An expression in words where it can be said, else as it stands, apart from the direction of the text around it. */
  readonly expression: (expression: string) => string;
}

/** How a node stands in the drawing. */
export type NodeShape =
  | 'card'
  /** A diamond with a mark, as gateways are drawn everywhere. */
  | 'gateway'
  /** A ring on the edge of the node that it watches. */
  | 'boundary'
  /** A frame around the steps inside it. */
  | 'frame';

/** How a node type looks to people: in the drawing, in the outline, in lists. */
export interface NodeFace {
  readonly type: string;
  /** In a gateway, the mark inside the diamond. */
  readonly icon: Icon;
  /** The type in plain words. */
  readonly label: ParseKeys;
  /** Colours nodes that are alike alike; the icon and the words carry the meaning. */
  readonly tone: 'start' | 'people' | 'logic' | 'talk' | 'time' | 'outside' | 'structure' | 'end';
  /** A card where it is left out. */
  readonly shape?: NodeShape;
  /** A line that says what this very node does; null where its name says it all. */
  readonly summary: (node: FlowNode, words: FaceWords) => string | null;
}
