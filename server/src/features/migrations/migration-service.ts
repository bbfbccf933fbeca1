import { migrate, planMigration } from '@nativ/runtime';
import type { MigrationMove, MigrationObstacle, MigrationOutcome, MigrationReport } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asPerson } from '../../db/person-transaction.ts';
import { changeInstance } from '../../engine/advance-instance.ts';
import { engineEnv } from '../../engine/engine-env.ts';
import type { Published } from '../../engine/published.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import * as store from './migration-store.ts';

export interface MigrationWish {
  readonly toVersion: number;
  readonly mapping: Readonly<Record<string, string>>;
  /** Only says what would happen. */
  readonly dryRun: boolean;
}

export type OneOutcome =
  | { readonly kind: 'tried'; readonly outcome: MigrationOutcome }
  | { readonly kind: 'missing' }
  | { readonly kind: 'noVersion'; readonly flow: string };

/** How many runs one request moves; the answer says where the next goes on. */
const mostAtOnce = 200;

/** Moves runs to another version of their flow. Each is a step and an audit entry of its own: one refusal stops no other. */
export class MigrationService {
  private readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly engine: Pool; readonly published: Published }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  async moveOne(actor: Actor, instanceId: string, wish: MigrationWish): Promise<OneOutcome> {
    const found = await asPerson(this.people, actor, async (transaction) => {
      const instance = await store.findMovable(transaction, instanceId);
      return instance && { instance, toId: await store.findVersionId(transaction, instance.flow, wish.toVersion) };
    });
    if (!found) return { kind: 'missing' };
    if (found.toId === null) return { kind: 'noVersion', flow: found.instance.flow };
    return { kind: 'tried', outcome: await this.move(actor, found.instance, found.toId, wish) };
  }

  /** Moves the runs that the operator sees; null when the flow has no such version. */
  async moveMany(
    actor: Actor,
    flow: string,
    wish: MigrationWish & { readonly fromVersion: number | null; readonly afterId: string | null },
  ): Promise<MigrationReport | null> {
    const { toVersion, fromVersion, afterId } = wish;
    const found = await asPerson(this.people, actor, async (transaction) => {
      const toId = await store.findVersionId(transaction, flow, toVersion);
      if (toId === null) return null;
      const which = { flow, toVersion, fromVersion, afterId };
      const rows = await store.listMovable(transaction, which, mostAtOnce);
      const last = rows.length === mostAtOnce ? rows.at(-1) : undefined;
      return { toId, rows, left: last ? await store.countMovable(transaction, { ...which, afterId: last.id }) : 0 };
    });
    if (!found) return null;
    const items: MigrationOutcome[] = [];
    for (const instance of found.rows) items.push(await this.move(actor, instance, found.toId, wish));
    const nextInstanceId = found.left > 0 ? (items.at(-1)?.instanceId ?? null) : null;
    return { items, nextInstanceId, left: found.left };
  }

  private move(
    actor: Actor,
    { id: instanceId, fromVersion, reference }: store.MovableInstance,
    toId: string,
    wish: MigrationWish,
  ): Promise<MigrationOutcome> {
    return inStep(this, actor.workspaceId, async (step): Promise<MigrationOutcome> => {
      const { reason, problems, moves } = await tryToMove(step, actor, instanceId, toId, wish);
      const facts = { instanceId, reference, fromVersion, moves };
      // After a broken connection: the first try has moved it.
      if (reason !== null && !(step.isRepeat && reason === alreadyThere))
        return { ...facts, outcome: 'refused', reason, problems };
      if (wish.dryRun) return { ...facts, outcome: 'wouldMove', reason: null, problems: [] };
      const detail = { toVersion: String(wish.toVersion) };
      await recordAuditOfStep(step.client, actor, { action: 'instance.migrated', subjectId: instanceId, detail });
      return { ...facts, outcome: 'moved', reason: null, problems: [] };
    });
  }
}

const alreadyThere = 'Expected the run to be on another version, but it is on this one already.';

interface Attempt {
  /** Why not; null when it is, or would be, moved. */
  readonly reason: string | null;
  readonly problems: MigrationObstacle[];
  readonly moves: MigrationMove[];
}

async function tryToMove(
  step: StepParts,
  { userId: by }: Actor,
  instanceId: string,
  toId: string,
  { mapping, dryRun }: MigrationWish,
): Promise<Attempt> {
  const version = await step.published.flowVersion(step.client, toId);
  await step.published.readySorters(version, step.workspaceId, step.client);
  const { flow: target } = version;
  let reason: string | null = null;
  let plan: Pick<Attempt, 'problems' | 'moves'> = { problems: [], moves: [] };
  await changeInstance(step, instanceId, (flow, instance, { flowVersionId }) => {
    const command = { kind: 'migrate', toVersion: toId, mapping, by } as const;
    if (flowVersionId !== toId) plan = planned(planMigration(flow, target, mapping, instance));
    const outcome = migrate(flow, target, instance, command, engineEnv(step));
    if (flowVersionId === toId) reason = alreadyThere;
    else if (outcome.kind === 'rejection') reason = outcome.message;
    if (outcome.kind === 'rejection' || (reason === null && !dryRun)) return { outcome, toVersionId: toId };
    return { outcome: { kind: 'rejection', code: 'migration.dry-run', message: '', expected: '', found: '' } };
  });
  return { reason, ...plan };
}

function planned(plan: ReturnType<typeof planMigration>): Pick<Attempt, 'problems' | 'moves'> {
  return plan.kind === 'refused'
    ? { problems: plan.reasons.map(({ nodeId, code }) => ({ nodeId, code })), moves: [] }
    : { problems: [], moves: distinct(plan.moves.map(({ from, to }) => ({ from, to }))) };
}

/** Thousands of entries of a list may stand at one node, which is one place to read about. */
function distinct(moves: readonly MigrationMove[]): MigrationMove[] {
  return [...new Map(moves.map((move) => [`${move.from} ${move.to}`, move])).values()];
}
