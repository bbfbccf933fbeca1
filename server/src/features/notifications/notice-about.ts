import type { NotificationKind } from '@nativ/schemas';

/** What notices are about, as the page of notices is filtered by. */
export const abouts = ['work', 'talk', 'watching', 'other'] as const;
export type NoticeAbout = (typeof abouts)[number];

const aboutOfKind: Readonly<Record<NotificationKind, NoticeAbout>> = {
  assigned: 'work',
  handedOver: 'work',
  dueSoon: 'work',
  overdue: 'work',
  inquirerWrote: 'talk',
  replied: 'talk',
  mentioned: 'talk',
  watched: 'watching',
  shown: 'watching',
  flowNotice: 'watching',
  invited: 'other',
  glassBroken: 'other',
  retentionWarning: 'other',
  erasureAsked: 'other',
  exported: 'other',
  training: 'other',
  helpAsked: 'talk',
  helpAnswered: 'talk',
};

export const aboutOf = (kind: NotificationKind): NoticeAbout => aboutOfKind[kind];

export function kindsAbout(about: NoticeAbout): NotificationKind[] {
  return (Object.keys(aboutOfKind) as NotificationKind[]).filter((kind) => aboutOfKind[kind] === about);
}
