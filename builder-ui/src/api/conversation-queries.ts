import type { Conversation, OpenedConversation } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

const at = (instanceId: string) => `/instances/${encodeURIComponent(instanceId)}/conversation`;

export const conversationQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['conversation', instanceId],
    queryFn: ({ signal }) => apiGet<Conversation>(at(instanceId), signal),
  });

/** Opens the words; the server records that the reader did. */
export const openConversation = (instanceId: string) =>
  apiSend<OpenedConversation>('POST', `${at(instanceId)}/open`, {});

export const writeToInquirer = (
  instanceId: string,
  text: string,
  idempotencyKey: string,
  files: readonly string[] = [],
) => apiSend<unknown>('POST', at(instanceId), { text, ...(files.length > 0 && { files }) }, { idempotencyKey });
