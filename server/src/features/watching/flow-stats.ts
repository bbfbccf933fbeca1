import type { FlowNodeStats, FlowStats, FlowTotals, IncidentKind } from '@nativ/schemas';
import type { TimeSpentRow } from './passage-store.ts';
import type { IncidentCountRow, PassageRow, TotalsRow, VersionRow, WaitingRow } from './watching-store.ts';

export interface StatsWish {
  readonly flow: string;
  /** Null for the runs of all versions. */
  readonly version: number | null;
  /** An instant; null for everything there ever was. */
  readonly since: string | null;
}

/** Everything that was counted, in rows. */
export interface Counted {
  readonly versions: readonly VersionRow[];
  readonly totals: readonly TotalsRow[];
  readonly stuck: readonly { readonly versionId: string; readonly stuck: number }[];
  /** Of all versions; what follows is of those that were asked for. */
  readonly incidents: readonly IncidentCountRow[];
  readonly waiting: readonly WaitingRow[];
  /** An edge or node may come several times. */
  readonly passages: readonly PassageRow[];
  readonly timesSpent: readonly TimeSpentRow[];
}

/** Puts what was counted together, by version, node and edge. */
export function flowStats(wish: StatsWish, counted: Counted): FlowStats {
  const { versions } = counted;
  const wanted = versions.filter(({ number }) => wish.version === null || number === wish.version);
  const totals = new Map(versions.map(({ id }) => [id, totalsOf(id, counted)]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const incidents = counted.incidents.filter(({ versionId }) => wantedIds.has(versionId));
  return {
    flow: wish.flow,
    version: wish.version,
    since: wish.since,
    totals: sumOf(wanted.map(({ id }) => totals.get(id) ?? none)),
    versions: versions.map(({ id, number }) => ({ number, totals: totals.get(id) ?? none })),
    nodes: nodesOf(counted, incidents),
    edges: [...summed(counted.passages, 'edgeTaken')].map(([edgeId, taken]) => ({ edgeId, taken })),
    incidentKinds: kindsOf(incidents),
  };
}

const none: FlowTotals = { running: 0, stuck: 0, started: 0, completed: 0, cancelled: 0, incidents: 0 };

function totalsOf(id: string, { totals, stuck, incidents }: Counted): FlowTotals {
  const { versionId: _id, ...counts } = totals.find(({ versionId }) => versionId === id) ?? { versionId: id, ...none };
  return {
    ...none,
    ...counts,
    stuck: stuck.find(({ versionId }) => versionId === id)?.stuck ?? 0,
    incidents: incidents.reduce((sum, { versionId, count }) => sum + (versionId === id ? count : 0), 0),
  };
}

function sumOf(all: readonly FlowTotals[]): FlowTotals {
  const sum = { ...none };
  for (const each of all) for (const name of Object.keys(none) as (keyof FlowTotals)[]) sum[name] += each[name];
  return sum;
}

function nodesOf({ waiting, passages, timesSpent }: Counted, incidents: readonly IncidentCountRow[]): FlowNodeStats[] {
  const stands = new Map(waiting.map((row) => [row.nodeId, row]));
  const entered = summed(passages, 'nodeEntered');
  const times = new Map(timesSpent.map(({ nodeId, ...time }) => [nodeId, time]));
  const open = new Map<string, number>();
  for (const { nodeId, count } of incidents) if (nodeId !== null) open.set(nodeId, (open.get(nodeId) ?? 0) + count);
  const ids = new Set([...stands.keys(), ...entered.keys(), ...times.keys(), ...open.keys()]);
  return [...ids].sort().map((nodeId) => ({
    nodeId,
    waiting: stands.get(nodeId)?.waiting ?? 0,
    cases: stands.get(nodeId)?.cases ?? 0,
    waitingSince: stands.get(nodeId)?.since?.toISOString() ?? null,
    entered: entered.get(nodeId) ?? 0,
    timeSpent: times.get(nodeId) ?? null,
    incidents: open.get(nodeId) ?? 0,
  }));
}

function summed(passages: readonly PassageRow[], kind: PassageRow['kind']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const each of passages) if (each.kind === kind) sums.set(each.id, (sums.get(each.id) ?? 0) + each.count);
  return new Map([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same kind at the same node is one, whatever version its runs are on. */
function kindsOf(incidents: readonly IncidentCountRow[]): IncidentKind[] {
  const kinds = new Map<string, IncidentKind>();
  for (const { nodeId, code, count } of incidents) {
    const key = JSON.stringify([nodeId, code]);
    kinds.set(key, { nodeId, code, count: count + (kinds.get(key)?.count ?? 0) });
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count);
}
