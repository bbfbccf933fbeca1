import type { HeldSubmission, HeldSubmissionList, HeldSubmissionPage, HeldSubmissionReleased } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

const key = ['quarantine'] as const;

/** Everything of the quarantine that may be on a screen, to be looked at anew after a decision. */
export const quarantineKey: readonly string[] = key;

export const quarantineQuery = (status: HeldSubmission['status']) =>
  queryOptions({
    queryKey: [...key, status],
    queryFn: ({ signal }) => apiGet<HeldSubmissionList>(`/quarantine?status=${status}&limit=100`, signal),
  });

export const heldQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => apiGet<HeldSubmissionPage>(`/quarantine/${encodeURIComponent(id)}`, signal),
  });

export const releaseHeld = (id: string) =>
  apiSend<HeldSubmissionReleased>('POST', `/quarantine/${encodeURIComponent(id)}/release`, {});

export const discardHeld = (id: string, reason: string) =>
  apiSend<unknown>('POST', `/quarantine/${encodeURIComponent(id)}/discard`, { reason });
