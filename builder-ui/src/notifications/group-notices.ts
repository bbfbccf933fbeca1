import type { Notification } from '@nativ/schemas';

/** What was told of one item on one day: the newest, and what came before it. */
export interface NoticeGroup {
  readonly newest: Notification;
  readonly more: readonly Notification[];
}

export interface NoticeDay {
  /** As the clock of the reader has it, such as 2026-03-01. */
  readonly day: string;
  readonly groups: readonly NoticeGroup[];
}

/** Puts together what is about one item, day by day, the newest first. */
export function groupNotices(notices: readonly Notification[]): NoticeDay[] {
  const days = new Map<string, Map<string, [Notification, ...Notification[]]>>();
  for (const notice of notices) {
    const groups = days.get(dayOf(notice.at)) ?? new Map<string, [Notification, ...Notification[]]>();
    days.set(dayOf(notice.at), groups);
    const group = groups.get(itemOf(notice));
    if (group) group.push(notice);
    else groups.set(itemOf(notice), [notice]);
  }
  return [...days].map(([day, groups]) => ({
    day,
    groups: [...groups.values()].map(([newest, ...more]) => ({ newest, more })),
  }));
}

const itemOf = ({ taskId, postId, instanceId, gatheringId, id, kind, group }: Notification) =>
  taskId ?? postId ?? instanceId ?? gatheringId ?? (group ? `${kind} ${group.key}` : id);

function dayOf(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
