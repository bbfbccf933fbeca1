import type { FormDocument } from '@nativ/schemas';
import type { Icon } from '@tabler/icons-react';
import {
  IconBraces,
  IconGitBranch,
  IconHistory,
  IconLanguage,
  IconLayoutList,
  IconSettings,
  IconShare,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** What a tab of the builder is given: the document, and a way to hand back another one. */
export interface BuilderTabProps {
  readonly document: FormDocument;
  readonly onChange: (document: FormDocument) => void;
  readonly formKey: string;
  readonly publishedVersion: number | null;
}

/** The sides from which a form is worked on. The first two know the builder, the others only the document. */
export const builderTabs = ['questions', 'logic', 'languages', 'settings', 'sharing', 'versions', 'json'] as const;
export type BuilderTab = (typeof builderTabs)[number];

export const tabIcons: Readonly<Record<BuilderTab, Icon>> = {
  questions: IconLayoutList,
  logic: IconGitBranch,
  languages: IconLanguage,
  settings: IconSettings,
  sharing: IconShare,
  versions: IconHistory,
  json: IconBraces,
};

export type DocumentTab = ComponentType<BuilderTabProps>;
