import type { FlowEditor } from '@nativ/schemas';
import { apiSend, request } from './api-client.ts';

/** What a tab asks of the seat of a flow's editor; each answer says where the seat stands. */
export interface SeatApi {
  readonly read: () => Promise<FlowEditor>;
  readonly take: (force: boolean) => Promise<FlowEditor>;
  readonly ask: () => Promise<FlowEditor>;
  readonly dismiss: () => Promise<FlowEditor>;
  readonly handOver: () => Promise<FlowEditor>;
  readonly leave: () => Promise<unknown>;
}

/** @param tab the name that this tab goes by */
export function seatApi(flowKey: string, tab: string): SeatApi {
  const path = `/flows/${encodeURIComponent(flowKey)}/editor`;
  const send = (method: 'POST' | 'DELETE', under = '', body?: object) =>
    apiSend<FlowEditor>(method, `${path}${under}`, body, { editor: tab });
  const bare = (method: 'GET' | 'DELETE', more: RequestInit = {}) =>
    request<FlowEditor>(`/api/v1${path}`, { method, headers: { 'nativ-editor': tab }, ...more });
  return {
    read: () => bare('GET'),
    take: (force) => send('POST', '', force ? { force } : {}),
    ask: () => send('POST', '/request'),
    dismiss: () => send('DELETE', '/request'),
    handOver: () => send('POST', '/hand-over'),
    // Sent on although the page is going.
    leave: () => bare('DELETE', { keepalive: true }),
  };
}
