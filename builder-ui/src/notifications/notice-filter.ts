import { abouts, type NoticeFilter } from '../api/notification-queries.ts';

/** Reads the filter of the list from its address, which links of mails lead to. */
export function noticeFilter(search: Record<string, unknown>): NoticeFilter {
  const about = abouts.find((one) => one === search.about);
  return { ...(about && { about }), ...(search.unread === true && { unread: true }) };
}
