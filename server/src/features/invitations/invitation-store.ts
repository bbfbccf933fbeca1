import type { Language, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly language: Language;
  readonly invitedBy: string;
  readonly linkNumber: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const open = 'i.accepted_at is null and i.revoked_at is null';
const columns = `i.id, i.email, i.name, i.role, i.language, u.name as "invitedBy", i.link_number as "linkNumber",
  i.created_at as "createdAt", i.expires_at as "expiresAt"
  from nativ.invitations i join nativ.users u on u.workspace_id = i.workspace_id and u.id = i.invited_by
  where i.workspace_id = (select app.workspace_id())`;

export async function listOpenInvitations(transaction: Knex.Transaction): Promise<InvitationRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns} and ${open} order by i.created_at desc, i.id desc limit 1000`,
  );
  return rows;
}

export async function findOpenInvitation(transaction: Knex.Transaction, id: string): Promise<InvitationRow | null> {
  const { rows } = await transaction.raw(`select ${columns} and ${open} and i.id = ?`, [id]);
  return rows[0] ?? null;
}

export interface NewInvitation {
  readonly workspaceId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly language: Language;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
  readonly days: number;
}

/** False when this address has an open invitation. */
export async function insertInvitation(transaction: Knex.Transaction, row: NewInvitation): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `insert into nativ.invitations (workspace_id, id, email, name, role, language, token_hash, invited_by, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(days => ?))
     on conflict (workspace_id, email) where accepted_at is null and revoked_at is null do nothing`,
    [row.workspaceId, row.id, row.email, row.name, row.role, row.language, row.tokenHash, row.invitedBy, row.days],
  );
  return rowCount === 1;
}

/** Puts another link in the place of the one before; null when the invitation is no longer open. */
export async function renewLink(
  transaction: Knex.Transaction,
  { id, linkNumber, tokenHash, days }: { id: string; linkNumber: number; tokenHash: Buffer; days: number },
): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.invitations i set token_hash = ?, link_number = ?, expires_at = now() + make_interval(days => ?)
     where i.workspace_id = (select app.workspace_id()) and i.id = ? and i.link_number = ? and ${open}`,
    [tokenHash, linkNumber, days, id, linkNumber - 1],
  );
  return rowCount === 1;
}

export async function revoke(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.invitations i set revoked_at = now()
     where i.workspace_id = (select app.workspace_id()) and i.id = ? and ${open}`,
    [id],
  );
  return rowCount === 1;
}

/** Whether somebody of this work space signs in with this address. */
export async function hasPersonWhoSignsIn(transaction: Knex.Transaction, email: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select 1 from nativ.users u
     where u.workspace_id = (select app.workspace_id()) and u.id = app.id_by_email(?)
       and (u.can_sign_in or u.deactivated_at is not null or u.kind <> 'person')`,
    [email],
  );
  return rows.length > 0;
}

export async function queueInvitationMail(
  transaction: Knex.Transaction,
  invitationId: string,
  mailId: string,
): Promise<void> {
  await transaction.raw('select app.mail_invitation(?, ?)', [invitationId, mailId]);
}
