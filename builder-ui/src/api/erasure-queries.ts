import type { ErasureList, ErasurePreview, PersonErasure } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

export const erasuresQuery = queryOptions({
  queryKey: ['erasures'],
  queryFn: ({ signal }) => apiGet<ErasureList>('/erasures', signal),
});

export const previewErasure = (reference: string) =>
  apiSend<ErasurePreview>('POST', '/erasures/preview', { reference });

export const scheduleErasure = (reference: string, confirmation: string) =>
  apiSend<unknown>('POST', '/erasures', { reference, confirmation });

export const cancelErasure = (id: string) => apiSend<unknown>('POST', `/erasures/${encodeURIComponent(id)}/cancel`, {});

/** What erasing somebody of the staff would destroy. */
export const personErasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['erasures', 'person', id],
    queryFn: ({ signal }) => apiGet<PersonErasure>(`/people/${encodeURIComponent(id)}/erasure`, signal),
  });

export const erasePerson = (id: string, confirmation: string) =>
  apiSend<unknown>('POST', `/people/${encodeURIComponent(id)}/erase`, { confirmation });
