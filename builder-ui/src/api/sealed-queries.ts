import type { SensitiveAnswer } from '@nativ/runtime';
import type { OpenedAnswers, ReadEntry } from '@nativ/schemas';
import { apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

/** What sealed answers belong to. */
export type SealedOf = 'submissions' | 'tasks';

/** Opens sealed answers; the server records that the reader did. */
export async function openAnswers(
  of: SealedOf,
  id: string,
  fields: readonly string[],
): Promise<readonly SensitiveAnswer[]> {
  const { answers } = await apiSend<OpenedAnswers>('POST', `/${of}/${encodeURIComponent(id)}/open`, { fields });
  return answers;
}

export const readLogQuery = (group: string) =>
  pagedQuery<ReadEntry>(['group', group, 'reads'], `/groups/${encodeURIComponent(group)}/reads`, { limit: 50 });
