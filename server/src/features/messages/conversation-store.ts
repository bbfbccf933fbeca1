import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface ConversationRow {
  readonly id: string;
  readonly direction: 'toInquirer' | 'fromInquirer';
  readonly text: LocalizedText;
  readonly at: Date;
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** Whether its words are sealed; told to those alone whom the case concerns. */
  readonly isSealed: boolean;
}

/** The messages of a case that the person of the context sees, in the order of time. */
export async function listConversation(transaction: Knex.Transaction, instanceId: string): Promise<ConversationRow[]> {
  const { rows } = await transaction.raw(
    `select m.id, m.direction, m.text, m.created_at as at, m.author_id as "authorId", u.name as "authorName",
       exists (select 1 from nativ.sealed_values v where v.workspace_id = m.workspace_id and v.kind = 'message' and v.row_id = m.id) as "isSealed"
     from nativ.messages m left join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.author_id
     where m.instance_id = ? order by m.created_at, m.id limit 500`,
    [instanceId],
  );
  return rows;
}

export interface Standing {
  readonly submissionId: string | null;
  readonly isOver: boolean;
  /** Whether the case concerns the person, beyond their seeing that it is there. */
  readonly concernsMe: boolean;
}

/** How the person of the context stands to a case, or null when they do not see it. */
export async function findStanding(transaction: Knex.Transaction, instanceId: string): Promise<Standing | null> {
  const { rows } = await transaction.raw(
    `select i.submission_id as "submissionId", i.erased_at is not null as "isOver", app.concerns_me(i.id) as "concernsMe"
     from nativ.instances i where i.id = ?`,
    [instanceId],
  );
  return rows[0] ?? null;
}
