import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Actor } from './actor.ts';

/** A change that a person made, in the past tense. */
export type AuditAction =
  | `${'form' | 'flow'}.${'created' | 'changed' | 'published' | 'unpublished'}`
  | 'instance.cancelled'
  | 'group.created'
  | 'member.added'
  | 'member.changed'
  | 'task.claimed'
  | 'task.assigned'
  | 'task.givenBack';

export interface AuditRecord {
  readonly action: AuditAction;
  /** What was changed. */
  readonly subjectId: string;
  /** Ids and roles only, never content. */
  readonly detail?: Readonly<Record<string, string | null>>;
}

/** Records a change, in the transaction that makes it. */
export async function recordAudit(transaction: Knex.Transaction, actor: Actor, record: AuditRecord): Promise<void> {
  await transaction('nativ.audit_entries').insert({
    workspace_id: actor.workspaceId,
    id: uuidv7(),
    actor_id: actor.userId,
    action: record.action,
    subject_id: record.subjectId,
    detail: JSON.stringify(record.detail ?? {}),
  });
}
