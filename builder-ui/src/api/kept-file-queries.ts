import type { KeptFileList } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

/** A task that no flow made, or an event. */
export interface FileKeeper {
  readonly kind: 'task' | 'gathering';
  readonly id: string;
}

const filesAt = ({ kind, id }: FileKeeper) => `/${kind}s/${encodeURIComponent(id)}/files`;

export const keptFilesQuery = (keeper: FileKeeper) =>
  queryOptions({
    queryKey: [keeper.kind, keeper.id, 'files'],
    queryFn: ({ signal }) => apiGet<KeptFileList>(filesAt(keeper), signal),
  });

export const keepFiles = (keeper: FileKeeper, files: readonly string[]) =>
  apiSend<KeptFileList>('POST', filesAt(keeper), { files });

export const turnKeptFile = (id: string, turn: 'remove' | 'restore') =>
  apiSend<void>('POST', `/files/${encodeURIComponent(id)}/${turn}`, {});
