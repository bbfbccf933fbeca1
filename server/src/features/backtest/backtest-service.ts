import { setImmediate as turn } from 'node:timers/promises';
import {
  type BacktestOutcome,
  backtestCase,
  backtestWords,
  type CompiledFlow,
  compileFlow,
  type HistoryRecord,
  type PathMove,
  sealedPlacesMarker,
} from '@nativ/runtime';
import type { BacktestCase, BacktestPortion, FlowBacktest, FlowDocument, FlowNode, FlowProblem } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asReader } from '../../db/read-only.ts';
import { DesignStore, flowTables } from '../../designs/design-store.ts';
import type { Published, PublishedFlow } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { readFlowContext } from '../flows/flow-context.ts';
import { schemasOfVersions } from './match-store.ts';
import * as store from './past-case-store.ts';
import { type Mark, pastRecords } from './past-records.ts';

export type BacktestResult =
  | { readonly kind: 'tried'; readonly portion: BacktestPortion }
  | { readonly kind: 'missing' }
  | { readonly kind: 'noVersion' }
  /** The draft could not run at all. */
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

/** How many cases one request tries: their histories are in memory together, and progress shows after each. */
const CASES_AT_ONCE = 25;
/** A request that has worked for so long leaves the rest to the next one, in milliseconds. */
const LONG_ENOUGH_MS = 1_000;
/** After so long others have their turn: a submission waits no longer for a backtest, in milliseconds. */
const TURN_MS = 8;

const flows = new DesignStore<FlowDocument>(flowTables);

interface PastCase extends store.PastCaseRow {
  readonly records: readonly HistoryRecord[];
}

/** What is tried, and on which cases. */
interface Portion {
  readonly draft: CompiledFlow;
  readonly document: FlowDocument;
  readonly cases: readonly PastCase[];
  /** How many were asked for and are there, these ones included. */
  readonly count: number;
}

/**
 * Tries flows on the cases of the past that their designer may see. Everything about the cases is read under the designer's own
 * rights, in a transaction that cannot write; nothing sealed is opened; what is tried stays in memory.
 */
export class BacktestService {
  private readonly people: Knex;
  private readonly engine: Pool;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly engine: Pool; readonly published: Published }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  async run(actor: Actor, flow: string, wish: FlowBacktest): Promise<BacktestResult> {
    const read = await asReader(this.people, actor, (transaction) => readPortion(transaction, flow, wish));
    if ('kind' in read) return read;
    const versions = await this.versionsOf(actor, read.cases);
    const calendars = await this.published.calendars(actor.workspaceId);
    const now = new Date().toISOString();
    const sorts = read.document.nodes.some(({ type }) => type === 'classify');
    await this.published.readySorters({ sorts }, actor.workspaceId);
    const { classify } = this.published.sorters.envOf(actor.workspaceId);
    const names = (version: PublishedFlow) => namesOf(version.document, read.document);
    const tried = await eachInTurn(read.cases, (past) => {
      const version = versions.get(past.versionId);
      if (!version) throw new Error(`Expected flow version '${past.versionId}' to have been read, but it was not.`);
      const isAsDrawn = sameSteps(version.document, read.document);
      const { records } = past;
      const around = { calendars, classify, now, isAsDrawn };
      const outcome = backtestCase({ draft: read.draft, version: version.flow, records, ...around });
      return outcome.kind === 'same' ? null : toCase(past, outcome, names(version));
    });
    return { kind: 'tried', portion: toPortion(read, tried) };
  }

  /** The versions that the cases were started on: what is drawn, which everybody may read, and none of their content. */
  private async versionsOf(actor: Actor, cases: readonly PastCase[]): Promise<ReadonlyMap<string, PublishedFlow>> {
    const ids = [...new Set(cases.map(({ versionId }) => versionId))];
    return asEngine(this.engine, actor.workspaceId, async (client) => {
      const versions = new Map<string, PublishedFlow>();
      for (const id of ids) versions.set(id, await this.published.flowVersion(client, id));
      return versions;
    });
  }
}

async function readPortion(
  transaction: Knex.Transaction,
  flow: string,
  { last, version, afterInstanceId }: FlowBacktest,
): Promise<Portion | Exclude<BacktestResult, { kind: 'tried' }>> {
  const row = await flows.find(transaction, flow);
  if (!row) return { kind: 'missing' };
  const document = version === undefined ? row.draft : (await flows.findVersion(transaction, flow, version))?.document;
  if (!document) return { kind: 'noVersion' };
  const { flowContext } = await readFlowContext(transaction, flow);
  const compiled = compileFlow(document, flowContext);
  if (compiled.kind === 'refused') return { kind: 'refused', problems: compiled.problems };
  const which = { flow, afterId: afterInstanceId ?? null };
  const count = await store.countPastCases(transaction, which, last);
  const rows = await store.listPastCases(transaction, which, Math.min(count, CASES_AT_ONCE));
  return { draft: compiled.flow, document, cases: await withRecords(transaction, rows), count };
}

async function withRecords(transaction: Knex.Transaction, rows: readonly store.PastCaseRow[]): Promise<PastCase[]> {
  const records = await store.listPastRecords(
    transaction,
    rows.map(({ id }) => id),
  );
  const mark = await marker(transaction, [
    ...rows.map(({ formVersionId }) => formVersionId),
    ...records.map(({ taskFormVersionId }) => taskFormVersionId),
  ]);
  const byCase = new Map<string, store.PastRecordRow[]>(rows.map(({ id }) => [id, []]));
  for (const record of records) byCase.get(record.instanceId)?.push(record);
  return rows.map((row) => ({ ...row, records: pastRecords(row, byCase.get(row.id) ?? [], mark) }));
}

async function marker(transaction: Knex.Transaction, formVersionIds: readonly (string | null)[]): Promise<Mark> {
  const ids = [...new Set(formVersionIds.filter((id) => id !== null))];
  const schemas = await schemasOfVersions(transaction, ids);
  const markers = new Map(schemas.map(({ id, schema }) => [id, sealedPlacesMarker(schema)]));
  return (id, plain) => (id === null ? plain : (markers.get(id)?.(plain) ?? plain));
}

/** Works through a list and lets others have their turn in between; stops early when it takes long. */
async function eachInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const began = performance.now();
  let since = began;
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - since > TURN_MS) {
      await turn();
      since = performance.now();
    }
    if (since - began > LONG_ENOUGH_MS) break;
  }
  return results;
}

function toPortion({ cases, count }: Portion, tried: readonly (BacktestCase | null)[]): BacktestPortion {
  const items = tried.filter((each) => each !== null);
  const left = count - tried.length;
  return {
    tried: tried.length,
    same: tried.length - items.length,
    items,
    nextInstanceId: left > 0 ? (cases[tried.length - 1]?.id ?? null) : null,
    left,
  };
}

function toCase(
  { id, reference, flowVersion, startedAt }: PastCase,
  outcome: Exclude<BacktestOutcome, { kind: 'same' }>,
  nodes: ReadonlyMap<string, FlowNode>,
): BacktestCase {
  const messages = backtestWords(outcome, nodes);
  const { nodeId } = outcome;
  return {
    instanceId: id,
    reference,
    flowVersion,
    startedAt: startedAt.toISOString(),
    outcome: outcome.kind,
    code: outcome.kind === 'unknown' ? outcome.reason : outcome.kind === 'failed' ? outcome.code : null,
    nodeId,
    went: outcome.kind === 'different' ? outcome.went.map(toMove) : [],
    would: outcome.kind === 'different' ? outcome.would.map(toMove) : [],
    message: messages.en,
    messages,
  };
}

const toMove = ({ edgeId, toNodeId }: PathMove) => ({ edgeId, nodeId: toNodeId });

/** Tells which steps are drawn alike in both, but for their places and names. */
function sameSteps(version: FlowDocument, tried: FlowDocument): (nodeId: string) => boolean {
  const drawn = ({ nodes }: FlowDocument, id: string) => {
    const node = nodes.find((each) => each.id === id);
    return JSON.stringify([node?.type, node?.config]);
  };
  return (id) => drawn(version, id) === drawn(tried, id);
}

/** The steps by their ids, as they are called in what is tried, and those that only the version knew. */
const namesOf = (version: FlowDocument, tried: FlowDocument): ReadonlyMap<string, FlowNode> =>
  new Map([...version.nodes, ...tried.nodes].map((node) => [node.id, node]));
