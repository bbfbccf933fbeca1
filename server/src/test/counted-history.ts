import type { CompiledFlow } from '@nativ/runtime';
import { type FindVersion, type HistoryRecord, type Instance, replay, type Token } from '@nativ/runtime';
import { asEngine } from '../db/engine-transaction.ts';
import { lockInstance, readHistory } from '../engine/advance-store.ts';
import type { EngineFixture } from './engine-fixture.ts';
import { workspaces } from './personas.ts';

/** What watching says of runs, counted the long way: by replaying the history of each, record by record. */
export interface CountedHistory {
  readonly entered: Record<string, number>;
  readonly taken: Record<string, number>;
  readonly waiting: Record<string, number>;
  /** How long each stay lasted, in milliseconds. */
  readonly stays: Record<string, number[]>;
}

/** @param since passages and stays that ended before it do not count */
export async function countHistory(it: EngineFixture, ids: readonly string[], since = ''): Promise<CountedHistory> {
  const counted: CountedHistory = { entered: {}, taken: {}, waiting: {}, stays: {} };
  for (const id of ids) {
    const { records, flow, findVersion } = await recordsOf(it, id);
    const states = records.map((_record, index) => replay(flow, records.slice(0, index + 1), findVersion));
    for (const { at, events } of records.filter((record) => record.at >= since))
      for (const event of events) {
        if (event.kind === 'nodeEntered' && event.nodeId) add(counted.entered, event.nodeId);
        if (event.kind === 'edgeTaken' && event.edgeId) add(counted.taken, event.edgeId);
        if (at === '') throw new Error('Expected every record to have an instant.');
      }
    for (const { nodeId, hostId } of states.at(-1)?.tokens ?? [])
      if (hostId === undefined) add(counted.waiting, nodeId);
    staysIn(records, states, since, counted.stays);
  }
  return counted;
}

async function recordsOf(it: EngineFixture, id: string) {
  const keyring = await it.published.keyring(workspaces.ours);
  return asEngine(it.engine, workspaces.ours, async (client) => {
    const locked = await lockInstance(client, keyring, id);
    if (!locked) throw new Error(`Expected instance '${id}' to exist.`);
    const records = await readHistory(client, id, { keyring, seal: locked.seal });
    const versions = new Map<string, CompiledFlow>();
    for (const { cause } of records)
      if (cause.kind === 'migrate')
        versions.set(cause.toVersion, (await it.published.flowVersion(client, cause.toVersion)).flow);
    const { flow } = await it.published.flowVersion(client, locked.startVersionId);
    const findVersion: FindVersion = (version) => versions.get(version) ?? flow;
    return { records, flow, findVersion };
  });
}

/** Walks each token from the record that brought it somewhere to the one that took it away. */
function staysIn(
  records: readonly HistoryRecord[],
  states: readonly Instance[],
  since: string,
  stays: Record<string, number[]>,
): void {
  for (const [from, state] of states.entries())
    for (const token of state.tokens.filter(({ hostId }) => hostId === undefined)) {
      if (from > 0 && isStill(find(states[from - 1], token), token, records[from])) continue;
      let place = token;
      for (let to = from + 1; to < records.length; to++) {
        const next = find(states[to], place);
        const record = records[to];
        if (record && next && isStill(place, next, record)) {
          place = next;
          continue;
        }
        if (record && states[to]?.status !== 'cancelled' && record.at >= since) {
          const began = Date.parse(records[from]?.at ?? '');
          stays[place.nodeId] = [...(stays[place.nodeId] ?? []), Date.parse(record.at) - began];
        }
        break;
      }
    }
}

const find = (state: Instance | undefined, { id }: Token) => state?.tokens.find((token) => token.id === id);

/** A token that was taken to another version stands where it stood; one that has been round a loop has come anew. */
function isStill(before: Token | undefined, now: Token, record: HistoryRecord | undefined): boolean {
  if (!before || !record) return false;
  if (record.cause.kind === 'migrate') return true;
  if (before.nodeId !== now.nodeId) return false;
  const cameAnew = record.events.some(({ kind, nodeId }) => kind === 'nodeEntered' && nodeId === now.nodeId);
  return !cameAnew || JSON.stringify(before.waitsFor) === JSON.stringify(now.waitsFor);
}

function add(counts: Record<string, number>, id: string): void {
  counts[id] = (counts[id] ?? 0) + 1;
}

/** As Postgres reckons it: between two values where the place lies between them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return Math.round(low + (high - low) * (place - Math.floor(place)));
}
