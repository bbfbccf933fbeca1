import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asPerson } from '../../db/person-transaction.ts';
import { openAnswers } from '../../engine/advance-store.ts';
import type { Published, PublishedFlow } from '../../engine/published.ts';
import { openCase } from '../../engine/sealed-store.ts';
import { startInstance } from '../../engine/start-instance.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import { type ReadSubmission, readSubmission } from '../submissions/read-submission.ts';
import * as store from './quarantine-store.ts';

export type Decision =
  | { readonly kind: 'done'; readonly instanceId: string | null }
  | { readonly kind: 'missing' }
  /** Its flow has started: nothing can be taken back. */
  | { readonly kind: 'released' };

/**
 * The queue of submissions that look like a machine's. Whoever manages a group that the flow leads to decides, an admin where
 * it leads to none; row level security knows them, and each decision is made in the transaction that looks for it.
 */
export class QuarantineService {
  private readonly people: Knex;
  private readonly days: number;
  readonly engine: Pool;
  readonly published: Published;

  constructor(parts: {
    readonly people: Knex;
    readonly engine: Pool;
    readonly published: Published;
    /** How long anything waits. */
    readonly days: number;
  }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
    this.days = parts.days;
  }

  list(
    actor: Actor,
    wanted: { readonly status: store.HeldStatus; readonly beforeId?: string },
    limit: number,
  ): Promise<store.HeldRow[]> {
    return asPerson(this.people, actor, (transaction) =>
      store.listHeld(transaction, { ...wanted, days: this.days }, limit),
    );
  }

  find(actor: Actor, id: string): Promise<(ReadSubmission & { readonly held: store.HeldRow }) | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const held = await store.findHeld(transaction, id, this.days);
      const read = held && (await readSubmission(transaction, id));
      return held && read ? { ...read, held } : null;
    });
  }

  /** Starts the flow of a submission, once, however many release it. What was discarded can still be released. */
  async release(actor: Actor, id: string): Promise<Decision> {
    if (!(await this.isFor(actor, id))) return { kind: 'missing' };
    const flow = await this.flowOf(actor, id);
    return inStep(this, actor.workspaceId, async (step): Promise<Decision> => {
      const held = await store.lockHeld(step.client, id);
      if (!held) return { kind: 'missing' };
      if (held.status === 'released') return { kind: 'released' };
      const instanceId = flow ? await startHeld(step, flow, id, held) : null;
      await store.attachInstance(step.client, id, instanceId);
      await store.countAsPlace(step.client, step.workspaceId, held.formId, id);
      await store.keepFromSweep(step.client, id);
      await store.decideHeld(step.client, id, { status: 'released', by: actor.userId, reason: null });
      await recordAuditOfStep(step.client, actor, { action: 'submission.released', subjectId: id });
      return { kind: 'done', instanceId };
    });
  }

  /** Takes a submission out of the queue. It is kept until it would have been erased anyway, and can be released until then. */
  async discard(actor: Actor, id: string, reason: string): Promise<Decision> {
    if (!(await this.isFor(actor, id))) return { kind: 'missing' };
    return inStep(this, actor.workspaceId, async ({ client }): Promise<Decision> => {
      const held = await store.lockHeld(client, id);
      if (!held) return { kind: 'missing' };
      if (held.status === 'released') return { kind: 'released' };
      await store.decideHeld(client, id, { status: 'discarded', by: actor.userId, reason });
      await recordAuditOfStep(client, actor, { action: 'submission.discarded', subjectId: id });
      return { kind: 'done', instanceId: null };
    });
  }

  private async isFor(actor: Actor, id: string): Promise<boolean> {
    return (await asPerson(this.people, actor, (transaction) => store.findHeld(transaction, id, this.days))) !== null;
  }

  /** The flow that the form has now: its author may have mended it since. Looked up before the transaction. */
  private async flowOf(actor: Actor, id: string): Promise<PublishedFlow | null> {
    const found = await this.find(actor, id);
    const form = found && (await this.published.form(actor.workspaceId, found.held.form));
    return form ? this.published.flowOf(actor.workspaceId, form.id) : null;
  }
}

async function startHeld(
  step: StepParts,
  flow: PublishedFlow,
  submissionId: string,
  { answers }: store.LockedHeld,
): Promise<string> {
  const { client, keyring } = step;
  const data = await openAnswers(client, keyring, 'answers', { id: submissionId, plain: answers });
  // Answers that are sealed have the key of the case already; a flow that seals something else makes one.
  const seal = flow.seals ? await openCase(client, keyring, submissionId) : null;
  const { instanceId } = await startInstance(step, flow, {
    data,
    submissionId,
    startKey: `released/${submissionId}`,
    seal,
  });
  return instanceId;
}
