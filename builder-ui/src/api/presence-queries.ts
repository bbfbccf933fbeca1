import type { Presence } from '@nativ/schemas';
import { apiSend, request } from './api-client.ts';

/** Something that several people may have open at once. */
export interface OpenItem {
  readonly kind: 'task' | 'case';
  readonly id: string;
}

const at = ({ kind, id }: OpenItem) => `/${kind === 'task' ? 'tasks' : 'instances'}/${encodeURIComponent(id)}/presence`;

/** Says that this page has it open, and hears who else has. */
export const keepPresence = (item: OpenItem, sign: { readonly tab: string; readonly isWriting: boolean }) =>
  apiSend<Presence>('POST', at(item), sign);

/** Sent on although the page is going. */
export const endPresence = (item: OpenItem, tab: string) =>
  request<void>(`/api/v1${at(item)}?tab=${tab}`, { method: 'DELETE', keepalive: true });
