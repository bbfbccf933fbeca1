import {
  cutShort,
  type RanScenario,
  runningScenario,
  type ScenarioWorld,
  scenarioCoverage,
  type TriedRun,
} from '@nativ/runtime';
import type { FlowDocument, FlowProblem, FlowProof, FlowScenarioRun, ScenarioResult } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { type DesignRow, DesignStore, flowTables } from '../../designs/design-store.ts';
import type { Published } from '../../engine/published.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Actor } from '../../security/actor.ts';
import { readFlowContext } from '../flows/flow-context.ts';
import { ActiveTime, inSlices } from './in-slices.ts';
import { formsOf, judgeOf } from './judge-answers.ts';
import { rehearsalWorld } from './rehearsal-world.ts';
import * as store from './scenario-store.ts';
import { Turns } from './turns.ts';

/** How long all scenarios of a flow may keep the processor busy together, and how long one run that is tried. */
const PROOF_MS = 15_000;
const TRY_MS = 5_000;
/** How many designers may wait for a processor that others of them keep busy. */
const MOST_WAITING = 8;

/** What all scenarios came to, and of which draft that is true. */
export interface Proof extends FlowScenarioRun {
  /** When the draft was last changed, and the state of its scenarios. */
  readonly draftAt: string;
  readonly stamp: string;
}

export type ProveOutcome =
  | { readonly kind: 'proved'; readonly proof: Proof }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

export type TryOutcome =
  | { readonly kind: 'tried'; readonly run: RanScenario; readonly world: ScenarioWorld }
  | Exclude<ProveOutcome, { kind: 'proved' }>;

/**
 * Runs scenarios against drafts, in memory: nothing is sent and nothing is stored. It shares the thread with all
 * requests, in slices of a few milliseconds, one proof at a time and for a bounded time, since a step of the engine is
 * bounded: a thread of its own would have to be given every flow that might be called.
 */
export class ProveService {
  private readonly people: Knex;
  private readonly published: Published;
  private readonly flows = new DesignStore<FlowDocument>(flowTables);
  private readonly turns = new Turns(MOST_WAITING);

  constructor(parts: { readonly people: Knex; readonly published: Published }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  /** Runs all scenarios of a flow against its draft. @throws ProblemError `server.overloaded` */
  async prove(actor: Actor, key: string): Promise<ProveOutcome> {
    const ready = await this.ready(actor, key, async (transaction, { id }) => ({
      scenarios: await store.readScenarios(transaction, id),
      stamp: await store.stampOfScenarios(transaction, id),
    }));
    if (ready.kind !== 'ready') return ready;
    const { world, draft, also } = ready;
    const { scenarios, stamp } = also;
    const results = await this.turn(() => runAll(world, scenarios));
    const coverage = scenarioCoverage(
      draft.draft,
      results.map(({ outcome }) => outcome),
    );
    return { kind: 'proved', proof: { results, coverage, draftAt: draft.updatedAt.toISOString(), stamp } };
  }

  /** Runs one scenario, which need not be kept, against the draft. @throws ProblemError `server.overloaded` */
  async try(actor: Actor, key: string, run: TriedRun): Promise<TryOutcome> {
    const ready = await this.ready(actor, key, async () => null);
    if (ready.kind !== 'ready') return ready;
    const { world } = ready;
    const ran = await this.turn(() => inSlices(runningScenario(world, run), new ActiveTime(TRY_MS)));
    return { kind: 'tried', run: ran ?? { outcome: cutShort(world), last: null }, world };
  }

  /** Whether a proof is still about what would be published; asked in the transaction that publishes. */
  async isAbout(transaction: Knex.Transaction, proof: Proof, row: { readonly id: string; readonly updatedAt: Date }) {
    return (
      proof.draftAt === row.updatedAt.toISOString() &&
      proof.stamp === (await store.stampOfScenarios(transaction, row.id))
    );
  }

  /** Keeps with a version what its scenarios came to. */
  async keep(
    transaction: Knex.Transaction,
    version: { readonly flow: string; readonly number: number },
    proof: Proof,
  ): Promise<void> {
    await store.insertProof(transaction, version, kept(proof));
  }

  /** Reads a draft with what it runs in, and what `read` reads beside it at the same moment. */
  private async ready<Also>(
    actor: Actor,
    key: string,
    read: (transaction: Knex.Transaction, draft: DesignRow<FlowDocument>) => Promise<Also>,
  ) {
    const calendars = await this.published.calendars(actor.workspaceId);
    const ready = await asPerson(this.people, actor, async (transaction) => {
      const draft = await this.flows.find(transaction, key);
      if (!draft) return { kind: 'missing' as const };
      const { flowContext } = await readFlowContext(transaction, key);
      const outcome = rehearsalWorld({ key, document: draft.draft }, flowContext, calendars);
      if (outcome.kind === 'refused') return outcome;
      return { kind: 'ready' as const, world: outcome.world, draft, also: await read(transaction, draft) };
    });
    if (ready.kind !== 'ready') return ready;
    const forms = await formsOf(this.published, actor.workspaceId, ready.world);
    return { ...ready, world: { ...ready.world, judge: judgeOf(forms, calendars) } };
  }

  private async turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = await this.turns.take(async () => ({ result: await work() }));
    if (done === null) throw new ProblemError('server.overloaded');
    return done.result;
  }
}

/** One after the other; those for which no time is left are broken, and say so. */
async function runAll(world: ScenarioWorld, scenarios: readonly store.ScenarioRow[]): Promise<ScenarioResult[]> {
  const time = new ActiveTime(PROOF_MS);
  const results: ScenarioResult[] = [];
  for (const { id, document } of scenarios) {
    const ran = await inSlices(runningScenario(world, document), time);
    results.push({ id, title: document.title, outcome: ran?.outcome ?? cutShort(world) });
  }
  return results;
}

const kept = ({ results, coverage }: Proof): FlowProof => ({
  scenarios: results.map(({ id, title, outcome: { passed } }) => ({ id, title, passed })),
  coverage,
});
