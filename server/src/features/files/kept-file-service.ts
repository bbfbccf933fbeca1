import type { KeptFileList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import type { ItemFiles } from './item-files.ts';
import { findKeeper, findRemoved, type Keeper, type KeeperRow, listKeptFiles, setRemoved } from './kept-file-store.ts';

/** How many one task or gathering keeps. */
const most = 100;

export type AddOutcome = KeptFileList | 'readOnly' | 'ofFlow' | 'noFile' | 'full' | null;

/** Files that people keep with what they made themselves. Null stands for what is not there for the person. */
export class KeptFileService {
  private readonly people: Knex;
  private readonly files: ItemFiles;

  constructor(parts: { readonly people: Knex; readonly files: ItemFiles }) {
    this.people = parts.people;
    this.files = parts.files;
  }

  list(actor: Actor, keeper: Keeper): Promise<KeptFileList | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await findKeeper(transaction, keeper);
      return row && listOf(transaction, actor, keeper, row);
    });
  }

  /** Adds what the person has uploaded for the group. */
  async add(actor: Actor, keeper: Keeper, files: readonly string[]): Promise<AddOutcome> {
    const found = await asPerson(this.people, actor, async (transaction) => {
      const row = await findKeeper(transaction, keeper);
      return row && { row, count: (await listKeptFiles(transaction, keeper)).length };
    });
    if (found === null) return null;
    const { row, count } = found;
    if (row.isOfFlow) return 'ofFlow';
    if (!row.speaks) return 'readOnly';
    if (count + files.length > most) return 'full';
    if (!(await this.files.areMine(actor, row.groupId, files))) return 'noFile';
    const place = { groupId: row.groupId, instanceId: null, itemId: keeper.id, keptBy: keeper.kind };
    if (files.length > 0) await this.files.attach(actor, place, files);
    return this.list(actor, keeper);
  }

  /** Takes one away, or puts it there again. */
  turn(actor: Actor, id: string, isRemoved: boolean): Promise<'done' | 'notYours' | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const was = await findRemoved(transaction, id);
      if (was === null) return null;
      return was === isRemoved || (await setRemoved(transaction, actor, id, isRemoved)) ? 'done' : 'notYours';
    });
  }
}

async function listOf(
  transaction: Knex.Transaction,
  actor: Actor,
  keeper: Keeper,
  { speaks, leads, isOfFlow }: KeeperRow,
): Promise<KeptFileList> {
  const rows = await listKeptFiles(transaction, keeper);
  return {
    items: rows.map(({ id, name, mediaType, size, byId, byName, addedAt }) => ({
      file: { id, name, mediaType, size },
      by: { id: byId, name: byName },
      addedAt: addedAt.toISOString(),
      mayRemove: speaks && (leads || byId === actor.userId),
    })),
    mayAdd: speaks && !isOfFlow,
  };
}
