import type { DigestSchedule, Language, NotificationChoice } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface SettingsRow {
  readonly language: Language | null;
  readonly time_zone: string | null;
  /** Minutes of the day, as in the table. */
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly digest: DigestSchedule;
  readonly digest_minute: number;
  readonly workspace_time_zone: string;
  readonly profile_languages: readonly string[];
}

/** What the person of the context has chosen; a row stands for what they have not, too. */
export async function findSettings(transaction: Knex.Transaction): Promise<SettingsRow> {
  const { rows } = await transaction.raw(
    `select s.language, s.time_zone, s.quiet_from, s.quiet_to, coalesce(s.digest, 'workingDays') as digest,
       coalesce(s.digest_minute, 480)::int as digest_minute,
       coalesce((select c.document ->> 'timeZone' from nativ.calendars c where c.workspace_id = u.workspace_id and c.key = 'default'), 'UTC') as workspace_time_zone,
       coalesce((select p.languages from nativ.profiles p where p.workspace_id = u.workspace_id and p.user_id = u.id), '{}') as profile_languages
     from nativ.users u left join nativ.notice_settings s on s.workspace_id = u.workspace_id and s.user_id = u.id
     where u.workspace_id = (select app.workspace_id()) and u.id = (select app.user_id())`,
  );
  return rows[0];
}

export async function listChoices(transaction: Knex.Transaction): Promise<NotificationChoice[]> {
  const { rows } = await transaction.raw(
    `select d.kind, coalesce(c.in_app, d.in_app) as "inApp", coalesce(c.digest, d.digest) as digest, coalesce(c.push, d.push) as push, coalesce(c.urgent, d.urgent) as urgent
     from app.notice_defaults() with ordinality as d(kind, in_app, digest, push, urgent, place)
     left join nativ.notice_choices c on c.workspace_id = (select app.workspace_id()) and c.user_id = (select app.user_id()) and c.kind = d.kind
     order by d.place`,
  );
  return rows;
}

export type SettingsChange = Partial<
  Pick<SettingsRow, 'language' | 'time_zone' | 'quiet_from' | 'quiet_to' | 'digest' | 'digest_minute'>
>;

export async function saveSettings(transaction: Knex.Transaction, actor: Actor, change: SettingsChange): Promise<void> {
  await transaction('nativ.notice_settings')
    .insert({ workspace_id: actor.workspaceId, user_id: actor.userId, ...change })
    .onConflict(['workspace_id', 'user_id'])
    .merge({ ...change, updated_at: transaction.fn.now() });
  await transaction.raw('select app.plan_digest_anew()');
}

export async function saveChoices(
  transaction: Knex.Transaction,
  actor: Actor,
  choices: readonly NotificationChoice[],
): Promise<void> {
  const rows = choices.map(({ kind, inApp, digest, push, urgent }) => ({
    workspace_id: actor.workspaceId,
    user_id: actor.userId,
    kind,
    in_app: inApp,
    digest,
    push,
    urgent,
  }));
  await transaction('nativ.notice_choices')
    .insert(rows)
    .onConflict(['workspace_id', 'user_id', 'kind'])
    .merge(['in_app', 'digest', 'push', 'urgent']);
}
