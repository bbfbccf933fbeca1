import type { GatheringPatch, LocalizedText, ParticipantAnswer } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';

export interface GatheringSummaryRow {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly group_key: string;
  readonly group_name: LocalizedText;
  readonly created_by: string;
  readonly created_by_name: string;
  readonly places: number | null;
  readonly going: number;
  readonly my_answer: ParticipantAnswer | null;
  readonly archived_at: Date | null;
  /** For the cursor. */
  readonly starts_text: string;
}

export interface GatheringRow extends GatheringSummaryRow {
  readonly description: string;
  readonly leads: boolean;
  readonly speaks: boolean;
}

const columns = `
  e.id, e.title, e.place, e.starts_at, e.ends_at, e.places, e.archived_at, e.created_by,
  (select g.key from nativ.groups g where g.workspace_id = e.workspace_id and g.id = e.group_id) as group_key,
  (select g.name from nativ.groups g where g.workspace_id = e.workspace_id and g.id = e.group_id) as group_name,
  (select u.name from nativ.users u where u.workspace_id = e.workspace_id and u.id = e.created_by) as created_by_name,
  (select count(*)::int from nativ.participants p
   where p.workspace_id = e.workspace_id and p.gathering_id = e.id and p.answer = 'going') as going,
  (select p.answer from nativ.participants p
   where p.workspace_id = e.workspace_id and p.gathering_id = e.id and p.user_id = (select app.user_id())) as my_answer,
  ${instantText('e.starts_at')} as starts_text`;

export interface GatheringFilter {
  readonly groupId: string | null;
  /** Those that are not over by then. */
  readonly from: string;
  /** Those to which the person was invited or has answered, unless they declined. */
  readonly mine: boolean;
  readonly after: { readonly startsAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Gatherings in the order in which they begin. Those that last longest began a month before, so that the index finds them. */
export function listGatherings(transaction: Knex.Transaction, filter: GatheringFilter): Promise<GatheringSummaryRow[]> {
  const { groupId, from, mine, after, limit } = filter;
  return listed<GatheringSummaryRow>(
    transaction,
    limit,
    `select ${columns} from nativ.gatherings e
     where e.workspace_id = (select app.workspace_id()) and e.archived_at is null
       and e.starts_at >= cast(:from as timestamptz) - interval '31 days'
       and coalesce(e.ends_at, e.starts_at) >= cast(:from as timestamptz)
       ${groupId === null ? '' : 'and e.group_id = :groupId'}
       ${
         mine
           ? `and exists (select 1 from nativ.participants p where p.workspace_id = e.workspace_id and p.gathering_id = e.id
                and p.user_id = (select app.user_id()) and p.answer <> 'declined')`
           : ''
       }
       ${after === null ? '' : 'and (e.starts_at, e.id) > (cast(:startsAt as timestamptz), cast(:id as uuid))'}
     order by e.starts_at, e.id limit ${Math.trunc(limit)}`,
    { from, ...(groupId === null ? {} : { groupId }), ...after },
  );
}

export async function findGathering(transaction: Knex.Transaction, id: string): Promise<GatheringRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns}, e.description,
       e.group_id = any ((select app.my_voice_group_ids())::uuid[]) as speaks,
       e.created_by = (select app.user_id()) or e.group_id = any ((select app.my_managed_group_ids())::uuid[]) as leads
     from nativ.gatherings e where e.workspace_id = (select app.workspace_id()) and e.id = ?`,
    [id],
  );
  return rows[0] ?? null;
}

export interface ParticipantRow {
  readonly user_id: string;
  readonly name: string;
  readonly answer: ParticipantAnswer;
}

/** Who comes first, then who may, who has not answered, and who does not. */
export async function listParticipants(transaction: Knex.Transaction, gatheringId: string): Promise<ParticipantRow[]> {
  const { rows } = await transaction.raw(
    `select p.user_id, u.name, p.answer from nativ.participants p
     join nativ.users u on u.workspace_id = p.workspace_id and u.id = p.user_id
     where p.workspace_id = (select app.workspace_id()) and p.gathering_id = ?
     order by array_position(array['going', 'maybe', 'invited', 'declined'], p.answer), lower(u.name), u.id limit 500`,
    [gatheringId],
  );
  return rows;
}

export interface NewGathering {
  readonly id: string;
  readonly groupId: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly places: number | null;
}

export async function insertGathering(transaction: Knex.Transaction, actor: Actor, made: NewGathering): Promise<void> {
  await transaction('nativ.gatherings').insert({
    workspace_id: actor.workspaceId,
    id: made.id,
    group_id: made.groupId,
    title: made.title,
    description: made.description,
    place: made.place,
    starts_at: made.startsAt,
    ends_at: made.endsAt,
    places: made.places,
    created_by: actor.userId,
  });
}

/** Changes it, and gives whether it was there for the person to change. */
export async function updateGathering(
  transaction: Knex.Transaction,
  id: string,
  change: GatheringPatch,
): Promise<boolean> {
  const { startsAt, endsAt, ...others } = change;
  const changed = await transaction('nativ.gatherings')
    .where({ id })
    .update({
      ...others,
      ...(startsAt === undefined ? {} : { starts_at: startsAt }),
      ...(endsAt === undefined ? {} : { ends_at: endsAt }),
    });
  return changed === 1;
}

/** Calls it off, or takes that back. */
export async function setCalledOff(transaction: Knex.Transaction, id: string, isOff: boolean): Promise<boolean> {
  const changed = await transaction('nativ.gatherings')
    .where({ id })
    .update({ archived_at: isOff ? transaction.fn.now() : null });
  return changed === 1;
}

/** Invites people who see it; whoever takes part already stays as they are. */
export async function insertParticipants(
  transaction: Knex.Transaction,
  actor: Actor,
  gatheringId: string,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  await transaction.raw(
    `insert into nativ.participants (workspace_id, gathering_id, user_id, invited_by)
     select :workspaceId, :gatheringId, p.id, :me from unnest(cast(:userIds as uuid[])) as p(id) on conflict do nothing`,
    { workspaceId: actor.workspaceId, gatheringId, me: actor.userId, userIds: [...userIds] },
  );
}

export async function deleteParticipant(
  transaction: Knex.Transaction,
  gatheringId: string,
  userId: string,
): Promise<boolean> {
  const gone = await transaction('nativ.participants').where({ gathering_id: gatheringId, user_id: userId }).delete();
  return gone === 1;
}

/** Says whether the person of the transaction comes; the database sees to it that no place is taken twice. */
export async function answerGathering(
  transaction: Knex.Transaction,
  id: string,
  answer: string,
): Promise<'answered' | 'hidden' | 'refused' | 'calledOff' | 'over' | 'full'> {
  const { rows } = await transaction.raw('select app.answer_gathering(?, ?) as outcome', [id, answer]);
  return rows[0].outcome;
}
