import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

/** What the tables know of the things that an instance waits for, by the ids of their rows. */
export interface WaitFacts {
  /** When each pending timer is due. */
  readonly timers: ReadonlyMap<string, Date>;
  /** The instances that were called and that the person may see, by the id of the call. */
  readonly called: ReadonlyMap<string, string>;
  /** The titles of flows in their published version, by key. */
  readonly flowTitles: ReadonlyMap<string, LocalizedText>;
}

/** Reads as the person of the context, who sees the timers and calls of the instances that concern them. */
export async function readWaitFacts(
  transaction: Knex.Transaction,
  instanceId: string,
  wanted: { readonly callIds: readonly string[]; readonly flowKeys: readonly string[] },
): Promise<WaitFacts> {
  const timers: { id: string; due_at: Date }[] = await transaction('nativ.timers')
    .where({ instance_id: instanceId })
    .select('id', 'due_at');
  const called: { id: string; start_key: string }[] =
    wanted.callIds.length === 0
      ? []
      : await transaction('nativ.instances')
          .whereIn(
            'start_key',
            wanted.callIds.map((id) => `call/${id}`),
          )
          .select('id', 'start_key');
  const titles: { key: string; title: LocalizedText }[] =
    wanted.flowKeys.length === 0
      ? []
      : await transaction('nativ.flows as f')
          .join('nativ.flow_versions as v', (join) =>
            join
              .on('v.workspace_id', 'f.workspace_id')
              .andOn('v.flow_id', 'f.id')
              .andOn('v.number', 'f.published_version'),
          )
          .whereIn('f.key', [...wanted.flowKeys])
          .select({ key: 'f.key', title: transaction.raw("v.document -> 'title'") });
  return {
    timers: new Map(timers.map(({ id, due_at }) => [id, due_at])),
    called: new Map(called.map(({ id, start_key }) => [start_key.slice('call/'.length), id])),
    flowTitles: new Map(titles.map(({ key, title }) => [key, title])),
  };
}
