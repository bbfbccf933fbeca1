import type { ReactionKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';

/** A post or a comment. */
export type Reacted = { readonly postId: string } | { readonly commentId: string };

export interface ReactionRow {
  readonly item_id: string;
  readonly kind: ReactionKind;
  readonly count: number;
  readonly mine: boolean;
}

/** How many people gave which reaction to these posts and comments, as far as the person sees them. */
export async function countReactions(
  transaction: Knex.Transaction,
  itemIds: readonly string[],
): Promise<ReactionRow[]> {
  if (itemIds.length === 0) return [];
  return plannedOnce<ReactionRow>(
    transaction,
    `select r.item_id, r.kind, count(*)::int as count, bool_or(r.user_id = (select app.user_id())) as mine
     from nativ.reactions r where r.workspace_id = (select app.workspace_id()) and r.item_id = any (cast(? as uuid[]))
     group by r.item_id, r.kind`,
    [itemIds],
  );
}

export async function takeReaction(transaction: Knex.Transaction, itemId: string): Promise<void> {
  await transaction.raw('delete from nativ.reactions where item_id = ? and user_id = (select app.user_id())', [itemId]);
}

/** Puts the person's reaction in the place of what they gave before. */
export async function putReaction(
  transaction: Knex.Transaction,
  actor: Actor,
  item: Reacted,
  kind: ReactionKind,
): Promise<void> {
  await takeReaction(transaction, 'postId' in item ? item.postId : item.commentId);
  await transaction('nativ.reactions').insert({
    workspace_id: actor.workspaceId,
    post_id: 'postId' in item ? item.postId : null,
    comment_id: 'commentId' in item ? item.commentId : null,
    user_id: actor.userId,
    kind,
  });
}
