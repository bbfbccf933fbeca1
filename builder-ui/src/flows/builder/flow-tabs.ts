import { type Icon, IconFileText, IconHistory, IconListTree, IconPlayerPlay, IconSitemap } from '@tabler/icons-react';

/** The parts of the workshop of a flow. */
export const flowTabs = ['draw', 'outline', 'words', 'rehearse', 'versions'] as const;
export type FlowTab = (typeof flowTabs)[number];

export const flowTabIcons: Readonly<Record<FlowTab, Icon>> = {
  draw: IconSitemap,
  outline: IconListTree,
  words: IconFileText,
  rehearse: IconPlayerPlay,
  versions: IconHistory,
};
