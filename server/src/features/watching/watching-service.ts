import type { FlowStats } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type Counted, flowStats, type StatsWish } from './flow-stats.ts';
import { countPassages, measureStays } from './passage-store.ts';
import * as store from './watching-store.ts';

/** Shows how a flow runs. */
export class WatchingService {
  private readonly people: Knex;
  private readonly engine: Pool;

  constructor(parts: { readonly people: Knex; readonly engine: Pool }) {
    this.people = parts.people;
    this.engine = parts.engine;
  }

  /** Counts the runs that the person sees, or says what there is not. */
  async stats(actor: Actor, wish: StatsWish): Promise<FlowStats | Missing> {
    const found = await asPerson(this.people, actor, (transaction) => read(transaction, wish));
    if (typeof found === 'string') return found;
    const { toCount, toTime, ...counted } = found;
    return asEngine(this.engine, actor.workspaceId, async (client) => {
      const passages = [...counted.passages, ...(await countPassages(client, toCount, wish.since))];
      return flowStats(wish, { ...counted, passages, timesSpent: await measureStays(client, toTime, wish.since) });
    });
  }
}

type Missing = 'noFlow' | 'noVersion';
type ReadAsPerson = Omit<Counted, 'timesSpent'> & Pick<store.RunsRow, 'toCount' | 'toTime'>;

async function read(
  transaction: Knex.Transaction,
  { flow, version, since }: StatsWish,
): Promise<ReadAsPerson | Missing> {
  const versions = await store.findVersions(transaction, flow);
  if (!versions) return 'noFlow';
  const counted = versions.filter(({ number }) => version === null || number === version);
  if (version !== null && counted.length === 0) return 'noVersion';
  const all = { versionIds: versions.map(({ id }) => id), since };
  const wanted = { versionIds: counted.map(({ id }) => id), since };
  return {
    versions,
    ...(await store.countRuns(transaction, { ...all, countedIds: wanted.versionIds })),
    stuck: await store.countStuck(transaction, all),
    incidents: await store.countIncidents(transaction, all),
    waiting: await store.countWaiting(transaction, wanted),
  };
}
