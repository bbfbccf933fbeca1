import type { ItemFile, Poll, PollChoice, ReactionCount, ReactionKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import { filesOfItems } from '../files/files-of-items.ts';
import { listPolls, listVoters, type PollRow, type VoterRow } from './poll-store.ts';
import { countReactions } from './reaction-store.ts';

/** What stands with posts and comments beside their words. */
export interface Extras {
  reactions(itemId: string): ReactionCount[];
  files(itemId: string): ItemFile[];
  poll(postId: string): Poll | null;
}

const order: readonly ReactionKind[] = ['thanks', 'withYou', 'agree', 'seen'];

/** Reads the extras of a page at once, as the person of the transaction sees them. */
export async function extrasOf(
  transaction: Knex.Transaction,
  { postIds = [], commentIds = [] }: { readonly postIds?: readonly string[]; readonly commentIds?: readonly string[] },
): Promise<Extras> {
  const itemIds = [...postIds, ...commentIds];
  const reactions = await countReactions(transaction, itemIds);
  const files = await filesOfItems(transaction, { postIds, commentIds });
  const polls = await listPolls(transaction, postIds);
  const named = polls.filter((poll) => poll.named).map((poll) => poll.post_id);
  const voters = await listVoters(transaction, named);
  const pollOf = new Map(polls.map((poll) => [poll.post_id, toPoll(poll, voters)]));
  return {
    reactions: (id) =>
      order.flatMap((kind) => {
        const row = reactions.find((one) => one.item_id === id && one.kind === kind);
        return row ? [{ kind, count: row.count, mine: row.mine }] : [];
      }),
    files: (id) => files.get(id) ?? [],
    poll: (id) => pollOf.get(id) ?? null,
  };
}

/** How it stands is told to those who have voted, and to all when it has closed: so that nobody votes by the others. */
function toPoll(row: PollRow, voters: readonly VoterRow[]): Poll {
  const isTold = row.is_closed || row.mine.length > 0;
  const choices = row.choices.map((text, index): PollChoice => {
    const number = index + 1;
    const mine = row.mine.includes(number);
    const people = voters.filter((one) => one.post_id === row.post_id && one.choice === number);
    return {
      text,
      votes: isTold ? (row.tally[index] ?? 0) : null,
      mine,
      ...(row.named && isTold && { people: people.map(({ id, name }) => ({ id, name })) }),
    };
  });
  const { several, named, voters: count, is_closed: isClosed } = row;
  return { choices, several, named, closesAt: row.closes_at?.toISOString() ?? null, isClosed, voters: count };
}
