import type { FeedReason, Post, PostList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { readPresent } from '../../db/present-store.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { encodeCursor, pageOf } from '../page.ts';
import { extrasOf } from '../posts/extras.ts';
import { shownComments, toComment, toPost } from '../posts/post-view.ts';
import { findPinned, listLatest, listPosts, listPostsByIds, type PostRow } from '../posts/posts-of-feed.ts';
import { type Bound, blockSize, type CandidateRow, countNews, listCandidates, readNow } from './feed-store.ts';
import { rank, sharesOf } from './rank.ts';

/** Where a ranked reading stands: when it began, in which block, and after which entry. */
export interface RankedPlace {
  readonly asOf: string;
  readonly bound: Bound | null;
  readonly after: { readonly score: string; readonly id: string } | null;
}

export interface FeedPage {
  readonly group: string | null;
  readonly limit: number;
}

type Why = readonly { readonly reason: FeedReason; readonly share: number }[];

interface Ranked {
  readonly id: string;
  readonly score: string;
  readonly why: Why;
  /** The block that it is of. */
  readonly bound: Bound | null;
}

const mostNews = 20;
/** The upper end of a block that has none, as a cursor says it. */
export const unbounded: Bound = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The feed in the eyes of one person at a time. Null stands for a group that is not there for them. */
export class FeedService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** The posts that matter to the person now, first. Block by block of activity, so that the feed has an end and every post a place. */
  ranked(actor: Actor, { group, limit }: FeedPage, place: RankedPlace | null): Promise<PostList | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (group !== null && (await groupIdOf(transaction, group)) === null) return null;
      const asOf = place?.asOf ?? (await readNow(transaction));
      const pinned = group === null ? null : await findPinned(transaction, group);
      const found = await nextRanked(transaction, { group, asOf, limit: limit + 1, without: pinned?.id }, place);
      const shown = found.slice(0, limit);
      const rows = await listPostsByIds(
        transaction,
        shown.map(({ id }) => id),
      );
      const why = new Map(shown.map((entry) => [entry.id, entry.why]));
      const last = shown.at(-1);
      const nextCursor = found.length > limit && last ? encodeCursor(placeAfter(asOf, last)) : null;
      const items = await entriesOf(transaction, rows, why);
      const top = place === null && group !== null ? { pinned: await entryOf(transaction, pinned) } : {};
      return { items, nextCursor, asOf: toIso(asOf), ...top };
    });
  }

  /** The same posts, the newest first. */
  newest(
    actor: Actor,
    { group, limit }: FeedPage,
    before: { readonly createdAt: string; readonly id: string } | null,
  ): Promise<PostList | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (group !== null && (await groupIdOf(transaction, group)) === null) return null;
      const asOf = await readNow(transaction);
      const rows = await listPosts(transaction, { group, before, limit: limit + 1 });
      const page = pageOf(
        rows,
        limit,
        (row) => [row.created_text, row.id],
        (row) => row,
      );
      const items = await entriesOf(transaction, page.items, new Map());
      const top =
        before === null && group !== null
          ? { pinned: await entryOf(transaction, await findPinned(transaction, group)) }
          : {};
      return { items, nextCursor: page.nextCursor, asOf: toIso(asOf), ...top };
    });
  }

  /** How many posts others have written since a feed was read. */
  news(actor: Actor, group: string | null, since: string | null): Promise<number | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (group !== null && (await groupIdOf(transaction, group)) === null) return null;
      return countNews(transaction, { group, since: since ?? (await aDayAgo(transaction)), most: mostNews });
    });
  }
}

const aDayAgo = async (transaction: Knex.Transaction) =>
  new Date((await readPresent(transaction)).getTime() - 86_400_000).toISOString();

interface Wanted {
  readonly group: string | null;
  readonly asOf: string;
  readonly limit: number;
  /** The pinned post, which stands above all of them. */
  readonly without: string | undefined;
}

/** Ranks block after block until there are as many entries as are wanted. */
async function nextRanked(transaction: Knex.Transaction, wanted: Wanted, place: RankedPlace | null): Promise<Ranked[]> {
  const found: Ranked[] = [];
  let bound = place?.bound ?? null;
  let after = place?.after ?? null;
  while (found.length < wanted.limit) {
    const rows = await listCandidates(transaction, { group: wanted.group, asOf: wanted.asOf, bound });
    const inBlock = rows.filter((row) => row.in_block);
    const entries = rows
      .filter((row) => (bound === null || !row.is_called) && row.id !== wanted.without)
      .map((row) => toRanked(row, bound))
      .sort(byRank);
    const place = after;
    found.push(...(place === null ? entries : entries.filter((entry) => byRank(place, entry) < 0)));
    if (inBlock.length < blockSize) break;
    bound = inBlock.map((row) => ({ at: row.active_text, id: row.id })).reduce(lowest);
    after = null;
  }
  return found.slice(0, wanted.limit);
}

const lowest = (one: Bound, other: Bound): Bound =>
  one.at < other.at || (one.at === other.at && one.id < other.id) ? one : other;

interface Place {
  readonly score: string;
  readonly id: string;
}

/** The highest score first; of equals the newest, whose id is the greatest. */
function byRank(one: Place, other: Place): number {
  const difference = Number(other.score) - Number(one.score);
  if (difference !== 0) return difference;
  return one.id === other.id ? 0 : one.id > other.id ? -1 : 1;
}

function toRanked(row: CandidateRow, bound: Bound | null): Ranked {
  const ranked = rank({
    quietHours: row.quiet_hours,
    waitingHours: row.waiting_hours,
    isMentioned: row.is_mentioned,
    isMyCase: row.is_my_case,
    isMine: row.is_mine,
    isWatched: row.is_watched,
    isCommented: row.is_commented,
    isMyGroup: row.is_my_group,
    people: row.people,
  });
  return { id: row.id, score: ranked.score.toFixed(6), why: sharesOf(ranked), bound };
}

const placeAfter = (asOf: string, { bound, score, id }: Ranked): string[] => {
  const { at, id: boundId } = bound ?? unbounded;
  return [asOf, at, boundId, score, id];
};

async function entriesOf(
  transaction: Knex.Transaction,
  rows: readonly PostRow[],
  why: ReadonlyMap<string, Why>,
): Promise<Post[]> {
  const postIds = rows.map(({ id }) => id);
  const latest = await listLatest(transaction, postIds, shownComments);
  const extras = await extrasOf(transaction, { postIds, commentIds: latest.map(({ id }) => id) });
  return rows.map((row) => {
    const reasons = why.get(row.id);
    return {
      ...toPost(row, extras),
      latest: latest.filter((comment) => comment.post_id === row.id).map((comment) => toComment(comment, extras)),
      ...(reasons && { why: [...reasons] }),
    };
  });
}

async function entryOf(transaction: Knex.Transaction, row: PostRow | null): Promise<Post | null> {
  return row === null ? null : ((await entriesOf(transaction, [row], new Map()))[0] ?? null);
}

const toIso = (text: string): string => `${text.slice(0, 23)}Z`;
