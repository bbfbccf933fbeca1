import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { advanceInstance } from '../../engine/advance-instance.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Log } from '../../observability/log.ts';
import { removeRoomsOf } from '../practice/opening/remove-rooms.ts';
import { type ErasureCounts, findCase, wipeCase } from './erase-case-store.ts';
import { wipePerson } from './erase-person-store.ts';
import { type DueErasure, finishErasure, listDue, nextErasure, takeErasure } from './erasure-store.ts';

export interface ErasureParts {
  readonly owner: Knex;
  readonly engine: Pool;
  readonly published: Published;
  /** Where files are kept. */
  readonly store: FileStore;
}

/**
 * Carries an erasure out. What still runs is cancelled by the engine first, so that no step comes after; then everything
 * goes in one transaction, which also enters it into the ledger: how much, never what. Twice at once does it once.
 *
 * @returns what went, or null when it was done or called off meanwhile
 */
export async function runErasure(parts: ErasureParts, erasure: DueErasure): Promise<ErasureCounts | null> {
  if (erasure.kind === 'inquirer') await stopCase(parts, erasure);
  else await removeRoomsOf(parts, erasure.workspaceId, erasure.subjectId);
  return parts.owner.transaction(async (transaction) => {
    if (!(await takeErasure(transaction, erasure))) return null;
    const counts = (await wipe(transaction, erasure)) ?? {};
    await finishErasure(transaction, erasure, counts);
    return counts;
  });
}

/** When the next erasure of a room is due, by its clock; null when none is. */
export const nextErasureOf = (owner: Knex, room: string): Promise<Date | null> => nextErasure(owner, room);

/** Carries out what the clock of a room has come to. @returns how many were carried out */
export async function runErasuresOfRoom(parts: ErasureParts, room: string, most: number): Promise<number> {
  let done = 0;
  for (const erasure of await listDue(parts.owner, most, room)) if ((await runErasure(parts, erasure)) !== null) done++;
  return done;
}

/** Carries out what is due, a number at a time. One that fails keeps no other back, and is tried again at the next look. */
export async function runDueErasures(parts: ErasureParts, log: Log, most: number): Promise<void> {
  const due = await listDue(parts.owner, most).catch((cause) => {
    log.warn({ err: cause }, 'Could not look for erasures that are due');
    return [];
  });
  for (const erasure of due)
    await runErasure(parts, erasure).catch((cause) =>
      log.error({ err: cause, erasure: erasure.id }, 'Could not erase; it will be tried again'),
    );
}

async function wipe(transaction: Knex.Transaction, { kind, workspaceId, subjectId }: DueErasure) {
  if (kind === 'person') return wipePerson(transaction, workspaceId, subjectId);
  const found = await findCase(transaction, workspaceId, subjectId);
  return found && wipeCase(transaction, workspaceId, found);
}

async function stopCase(parts: ErasureParts, { workspaceId, subjectId, id: by }: DueErasure): Promise<void> {
  const found = await findCase(parts.owner, workspaceId, subjectId);
  const reason = 'The person whom the case is about is erased.';
  for (const instanceId of found?.instanceIds ?? [])
    await inStep(parts, workspaceId, (step) => advanceInstance(step, instanceId, { kind: 'cancel', by, reason }));
}
