import type { Command } from '@nativ/runtime';
import type { CaseDrawing, HistoryEntry, Instance, InstanceMessage } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { advanceInstance } from '../../engine/advance-instance.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type AuditAction, recordAuditOfStep } from '../../security/audit-store.ts';
import { noteSeen } from '../metrics/seen.ts';
import { caseDrawing } from './case-drawing.ts';
import * as store from './instance-store.ts';
import { readHistory, readInstance } from './instance-view.ts';

export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly instance: Instance }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ended' };

export type CommandOutcome =
  | { readonly kind: 'done'; readonly instance: Instance }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Shows what runs, and ends it where that is asked. */
export class InstanceService {
  private readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly engine: Pool; readonly published: Published }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  /** Instances that concern the person, the newest first. */
  list(actor: Actor, filter: store.InstanceFilter, limit: number): Promise<store.InstanceRow[]> {
    return asPerson(this.people, actor, (transaction) => store.listInstances(transaction, filter, limit));
  }

  get(actor: Actor, id: string): Promise<Instance | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const instance = await readInstance(transaction, id);
      if (instance) await noteSeen(transaction, actor, id);
      return instance;
    });
  }

  /** What happened in an instance, from the first thing; null when there is no such instance. */
  history(actor: Actor, id: string): Promise<HistoryEntry[] | null> {
    return asPerson(this.people, actor, (transaction) => readHistory(transaction, id));
  }

  /** What is drawn in the version that an instance is on; null when there is no such instance. */
  drawing(actor: Actor, id: string): Promise<CaseDrawing | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findInstance(transaction, id);
      return row && caseDrawing(row);
    });
  }

  /** Ends an instance before its time, for an operator who sees it. */
  async cancel(actor: Actor, id: string, reason: string): Promise<CancelOutcome> {
    const outcome = await this.command(actor, id, { kind: 'cancel', by: actor.userId, reason }, 'instance.cancelled');
    if (outcome.kind === 'refused') return { kind: 'ended' };
    return outcome.kind === 'done' ? { kind: 'cancelled', instance: outcome.instance } : outcome;
  }

  /** Gives an instance a message from outside, in the name of an operator who sees it. */
  deliverMessage(actor: Actor, id: string, message: InstanceMessage): Promise<CommandOutcome> {
    const { name, key = null, data = null, messageId = uuidv7() } = message;
    const command = { kind: 'deliverMessage', messageId, name, key, content: data } as const;
    return this.command(actor, id, command, 'instance.messageDelivered', (client) =>
      store.hasHadMessage(client, id, messageId),
    );
  }

  /** Gives an instance a command and records who did, in one transaction. */
  private async command(
    actor: Actor,
    id: string,
    command: Command,
    action: AuditAction,
    isDone: (client: PoolClient) => Promise<boolean> = async () => false,
  ): Promise<CommandOutcome> {
    if (!(await asPerson(this.people, actor, (transaction) => seesInstance(transaction, id))))
      return { kind: 'missing' };
    const refusal = await inStep(this, actor.workspaceId, async (step) => {
      if (await isDone(step.client)) return null;
      const outcome = await advanceInstance(step, id, command);
      if (outcome?.kind !== 'step') return step.isRepeat ? null : (outcome?.message ?? '');
      await recordAuditOfStep(step.client, actor, { action, subjectId: id });
      return null;
    });
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    const instance = await this.get(actor, id);
    return instance ? { kind: 'done', instance } : { kind: 'missing' };
  }
}

/** Whether the person of the context may see an instance. Other features ask by this. */
export async function seesInstance(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return store.isVisible(transaction, id);
}
