import type { Knex } from 'knex';
import type { FileStore } from '../../../files/file-store.ts';
import { segmentName } from '../../../files/segments.ts';
import type { Log } from '../../../observability/log.ts';
import {
  deleteRoomRows,
  emptyRoom,
  leaveRooms,
  listRoomsOf,
  listSegments,
  listUnused,
  readTablesToEmpty,
} from './empty-store.ts';

/** A room that nobody uses goes after so long. */
export const unusedDays = 14;
const mostAtOnce = 20;

interface Parts {
  readonly owner: Knex;
  readonly store: FileStore;
}

export type KeptFiles = Awaited<ReturnType<typeof listSegments>>;

export async function removeRoom({ owner, store }: Parts, id: string): Promise<void> {
  const tables = await readTablesToEmpty(owner);
  const files = await owner.transaction(async (transaction) => {
    const found = await listSegments(transaction, id);
    await emptyRoom(transaction, id, tables);
    await deleteRoomRows(transaction, id);
    return found;
  });
  await deleteFiles(store, files);
}

/** After the rows are gone, so that nothing leads to a file that is not there. */
export async function deleteFiles(store: FileStore, files: KeptFiles): Promise<void> {
  for (const { place, mostSegments } of files)
    for (let index = 0; index < mostSegments; index++) await store.delete(segmentName(place, index));
}

/** Takes away the rooms that somebody opened, and them out of those of others: with the person goes what they practised. */
export async function removeRoomsOf(parts: Parts, workspaceId: string, userId: string): Promise<void> {
  for (const id of await listRoomsOf(parts.owner, workspaceId, userId)) await removeRoom(parts, id);
  await parts.owner.transaction((transaction) => leaveRooms(transaction, workspaceId, userId));
}

/** Clears away what nobody has used for two weeks. One that cannot go keeps no other back. */
export async function removeUnusedRooms(parts: Parts, log: Pick<Log, 'warn'>): Promise<void> {
  for (const id of await listUnused(parts.owner, unusedDays, mostAtOnce))
    await removeRoom(parts, id).catch((cause) => log.warn({ err: cause }, 'Could not clear a practice room away'));
}
