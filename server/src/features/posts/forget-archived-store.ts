import type { Knex } from 'knex';

/** So long what somebody took back can be put there again. */
const days = 30;
const due = `archived_at > '-infinity' and archived_at < now() - interval '${days} days'`;

/**
 * Destroys what was taken back or away a while ago: the words, the poll, and the files, whose bytes go at the next sweep. What stays is
 * that there was something; the earliest of all times says that it is gone for good.
 */
export async function forgetArchived(owner: Knex): Promise<void> {
  await owner.transaction(async (transaction) => {
    const comments = await wipe(transaction, 'comments', `'—'`);
    const posts = await wipe(transaction, 'posts', `'{"he": "נמחק", "en": "Erased"}'`);
    await transaction('nativ.poll_votes').whereIn('post_id', posts).delete();
    await transaction('nativ.polls').whereIn('post_id', posts).delete();
    await transaction('nativ.files')
      .where((query) =>
        query
          .whereIn('post_id', posts)
          .orWhereIn('comment_id', comments)
          .orWhereRaw(`removed_at < now() - interval '${days} days'`),
      )
      .update({
        state: 'gone',
        gone_at: transaction.fn.now(),
        name: null,
        media_type: null,
        post_id: null,
        comment_id: null,
        task_id: null,
        gathering_id: null,
        removed_at: null,
        removed_by: null,
      });
  });
}

async function wipe(transaction: Knex.Transaction, table: 'posts' | 'comments', text: string): Promise<string[]> {
  const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
    `update nativ.${table} set text = ${text}, archived_at = '-infinity' where ${due} returning id`,
  );
  return rows.map(({ id }) => id);
}
