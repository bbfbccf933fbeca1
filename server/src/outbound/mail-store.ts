import type { Pool, PoolClient } from 'pg';
import type { Language } from '../http/problem-kind.ts';

export type MailKind =
  | 'invitation'
  | 'passwordReset'
  | 'passwordChanged'
  | 'secondFactorOff'
  | 'nothing'
  | 'digest'
  | 'training';

export interface MailRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: MailKind;
  /** Null for a mail to nobody. */
  readonly recipient: string | null;
  readonly language: Language;
  readonly linkId: string | null;
  readonly linkNumber: number;
  readonly organization: unknown;
}

/** A mail that was neither sent nor given up, or null. */
export async function findPendingMail(identity: Pool, id: string): Promise<MailRow | null> {
  const { rows } = await identity.query<MailRow>(
    `select m.id, m.workspace_id as "workspaceId", m.kind, m.recipient, m.language, m.link_id as "linkId", m.link_number as "linkNumber", w.name as organization
     from identity.mails m join nativ.workspaces w on w.id = m.workspace_id
     where m.id = $1 and m.sent_at is null and m.given_up_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

/** Who invites, or null when the invitation is no longer open or has another link by now. */
export async function findInviter(
  identity: Pool,
  { linkId, linkNumber }: Pick<MailRow, 'linkId' | 'linkNumber'>,
): Promise<{ readonly name: string } | null> {
  const { rows } = await identity.query<{ name: string }>(
    `select u.name from nativ.invitations i join nativ.users u on u.workspace_id = i.workspace_id and u.id = i.invited_by
     where i.id = $1 and i.link_number = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [linkId, linkNumber],
  );
  return rows[0] ?? null;
}

export async function isResetLinkGood(identity: Pool, linkId: string | null): Promise<boolean> {
  const { rowCount } = await identity.query('select 1 from identity.reset_links where id = $1 and expires_at > now()', [
    linkId,
  ]);
  return rowCount === 1;
}

/** From then on it is not kept to whom it went. */
export async function markMail(identity: Pool, id: string, outcome: 'sent_at' | 'given_up_at'): Promise<void> {
  await identity.query(`update identity.mails set ${outcome} = now(), recipient = null where id = $1`, [id]);
}

export interface NewMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly recipient: string | null;
  readonly language: Language;
  readonly linkId: string | null;
  /** Null for somebody whom nobody knows: then the oldest work space stands for it. */
  readonly identityId: string | null;
}

/** Stores a mail and the job that sends it, in one transaction with what it tells of. */
export async function insertMail(client: PoolClient, mail: NewMail): Promise<void> {
  await client.query(
    `insert into identity.mails (id, workspace_id, kind, recipient, language, link_id)
     select $1, w.id, $2, $3, $4, $5 from nativ.workspaces w
     left join nativ.users u on u.workspace_id = w.id and u.identity_id = $6
     where w.kind = 'live'
     order by u.id is null, w.created_at, w.id limit 1`,
    [mail.id, mail.kind, mail.recipient, mail.language, mail.linkId, mail.identityId],
  );
  await client.query('select app.queue_mail($1)', [mail.id]);
}

export async function findAddress(client: PoolClient, identityId: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string }>('select email from identity.users where id = $1', [
    identityId,
  ]);
  return rows[0]?.email ?? null;
}
