import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Actor } from './actor.ts';

/** A change that a person made, in the past tense. */
export type AuditAction =
  | `${'form' | 'flow'}.${'created' | 'changed' | 'published' | 'unpublished'}`
  | 'flow.takenOver'
  | `scenario.${'created' | 'changed' | 'deleted'}`
  | `lesson.${'created' | 'changed' | 'published' | 'archived' | 'restored' | 'takenOver'}`
  | `instance.${'started' | 'cancelled' | 'migrated' | 'messageDelivered'}`
  | 'incident.resolved'
  | `invitation.${'sent' | 'sentAgain' | 'revoked' | 'accepted'}`
  | 'security.changed'
  | 'person.secondFactorRemoved'
  | 'message.sent'
  | `erasure.${'requested' | 'cancelled' | 'done'}`
  | 'person.exported'
  | 'inquirer.exported'
  | `submission.${'taken' | 'released' | 'discarded'}`
  | 'webhook.renewed'
  | 'connector.set'
  | 'connector.put-away'
  | 'connector.brought-back'
  | `calendar.${'created' | 'changed' | 'deleted' | 'applied'}`
  | `optionList.${'created' | 'changed' | 'deleted'}`
  | `schedule.${'retried' | 'dismissed'}`
  | `group.${'created' | 'changed' | 'accessChanged' | 'archived' | 'restored' | 'glassClosed'}`
  | 'member.added'
  | 'member.changed'
  | `member.${'removed' | 'joined' | 'left'}`
  | `item.${'shown' | 'unshown'}`
  | `post.${'pinned' | 'unpinned'}`
  | 'task.claimed'
  | 'task.assigned'
  | 'task.givenBack'
  | 'task.handedOn'
  | 'task.takenBack'
  | `replyTemplate.${'created' | 'changed' | 'deleted'}`
  | `case.${'linked' | 'unlinked'}`
  | 'sorting.corrected'
  | `classifier.${'created' | 'changed'}`
  | `example.${'added' | 'imported' | 'changed' | 'reviewed' | 'deleted'}`
  | `training.${'started' | 'cancelled'}`
  | 'model.published'
  | `rollout.${'created' | 'changed' | 'wentLive' | 'invited' | 'uninvited' | 'signedOff' | 'signOffWithdrawn' | 'sessionPlanned' | 'sessionChanged'}`
  | 'task.withdrawn'
  | 'task.recused'
  | 'task.recusalUndone'
  | `task.${'created' | 'changed' | 'completed' | 'reopened' | 'archived' | 'restored' | 'listChanged'}`
  | `gathering.${'created' | 'changed' | 'calledOff' | 'restored' | 'invited' | 'answered' | 'removed'}`
  | `person.${'added' | 'imported' | 'changed' | 'deactivated' | 'reactivated' | 'profileSet'}`
  | `absence.${'added' | 'removed'}`
  | 'person.hoursSet'
  | `team.${'created' | 'changed' | 'removed'}`
  | `skill.${'added' | 'removed'}`
  | `token.${'created' | 'revoked'}`;

export interface AuditRecord {
  readonly action: AuditAction;
  /** What was changed. */
  readonly subjectId: string;
  /** Ids, roles, and the reason that an admin gives for what they do; never content. */
  readonly detail?: Readonly<Record<string, string | null>>;
}

/** Records a change, in the transaction that makes it. */
export async function recordAudit(transaction: Knex.Transaction, actor: Actor, record: AuditRecord): Promise<void> {
  await transaction('nativ.audit_entries').insert(auditRow(actor, record));
}

/** Records many changes that were made together. */
export async function recordAudits(
  transaction: Knex.Transaction,
  actor: Actor,
  records: readonly AuditRecord[],
): Promise<void> {
  await transaction.batchInsert(
    'nativ.audit_entries',
    records.map((record) => auditRow(actor, record)),
    1000,
  );
}

/** Records a change that a person made through a step of the engine, in the transaction of the step. */
export async function recordAuditOfStep(client: PoolClient, actor: Actor, record: AuditRecord): Promise<void> {
  const row = auditRow(actor, record);
  await client.query(
    'insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id, detail) values ($1, $2, $3, $4, $5, $6)',
    [row.workspace_id, row.id, row.actor_id, row.action, row.subject_id, row.detail],
  );
}

function auditRow(actor: Actor, { action, subjectId, detail = {} }: AuditRecord) {
  return {
    workspace_id: actor.workspaceId,
    id: uuidv7(),
    actor_id: actor.userId,
    action,
    subject_id: subjectId,
    detail: JSON.stringify(detail),
  };
}
