import { type Icon, IconHistory, IconListTree, IconSitemap } from '@tabler/icons-react';

/** The parts of the workshop of a flow. */
export const flowTabs = ['draw', 'outline', 'versions'] as const;
export type FlowTab = (typeof flowTabs)[number];

export const flowTabIcons: Readonly<Record<FlowTab, Icon>> = {
  draw: IconSitemap,
  outline: IconListTree,
  versions: IconHistory,
};
