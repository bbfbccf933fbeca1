import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

export interface PollRow {
  readonly post_id: string;
  readonly choices: readonly string[];
  readonly several: boolean;
  readonly named: boolean;
  readonly closes_at: Date | null;
  readonly is_closed: boolean;
  readonly tally: readonly number[];
  readonly voters: number;
  /** The numbers of what the person chose, from 1 on. */
  readonly mine: readonly number[];
}

/** The polls of these posts, as far as the person sees them. */
export async function listPolls(transaction: Knex.Transaction, postIds: readonly string[]): Promise<PollRow[]> {
  if (postIds.length === 0) return [];
  return plannedOnce<PollRow>(
    transaction,
    `select p.post_id, p.choices, p.several, p.named, p.closes_at, coalesce(p.closes_at <= (select app.present()), false) as is_closed, p.tally, p.voters,
       array(select v.choice from nativ.poll_votes v
             where v.workspace_id = p.workspace_id and v.post_id = p.post_id and v.user_id = (select app.user_id())) as mine
     from nativ.polls p where p.workspace_id = (select app.workspace_id()) and p.post_id = any (cast(? as uuid[]))`,
    [postIds],
  );
}

export interface VoterRow {
  readonly post_id: string;
  readonly choice: number;
  readonly id: string;
  readonly name: string;
}

/** Who chose what in polls that say so: the first fifty of each choice. */
export async function listVoters(transaction: Knex.Transaction, postIds: readonly string[]): Promise<VoterRow[]> {
  if (postIds.length === 0) return [];
  const { rows } = await transaction.raw(
    `select x.post_id, x.choice, u.id, u.name from (
       select v.post_id, v.choice, v.user_id, v.at, v.workspace_id, row_number() over (partition by v.post_id, v.choice order by v.at, v.user_id) as place
       from nativ.poll_votes v where v.workspace_id = (select app.workspace_id()) and v.post_id = any (cast(? as uuid[]))
     ) x join nativ.users u on u.workspace_id = x.workspace_id and u.id = x.user_id
     where x.place <= 50 order by x.post_id, x.choice, x.place`,
    [postIds as string[]],
  );
  return rows;
}

export interface NewPoll {
  readonly postId: string;
  readonly choices: readonly string[];
  readonly several: boolean;
  readonly named: boolean;
  readonly closesAt: string | null;
}

export async function insertPoll(transaction: Knex.Transaction, actor: Actor, poll: NewPoll): Promise<void> {
  await transaction('nativ.polls').insert({
    workspace_id: actor.workspaceId,
    post_id: poll.postId,
    choices: poll.choices,
    several: poll.several,
    named: poll.named,
    closes_at: poll.closesAt,
  });
}

/** Puts what the person chooses in the place of what they chose before. */
export async function putVotes(
  transaction: Knex.Transaction,
  actor: Actor,
  poll: Pick<PollRow, 'post_id' | 'several'>,
  choices: readonly number[],
): Promise<void> {
  const here = { workspace_id: actor.workspaceId, post_id: poll.post_id };
  await transaction('nativ.poll_votes')
    .where({ ...here, user_id: actor.userId })
    .delete();
  if (choices.length === 0) return;
  await transaction('nativ.poll_votes').insert(
    choices.map((choice) => ({ ...here, user_id: actor.userId, choice, slot: poll.several ? choice : 0 })),
  );
}

/** Ends a poll of the person now. */
export async function closePoll(transaction: Knex.Transaction, postId: string): Promise<void> {
  await transaction('nativ.polls').where({ post_id: postId }).update({ closes_at: transaction.fn.now() });
}
