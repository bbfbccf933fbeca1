import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  commentId,
  groupFacts,
  id,
  type PersonaName,
  type PostName,
  personas,
  postNames,
  postSample,
  workspaces,
} from './personas.ts';
import { managesGroup, seesPost } from './visibility-oracle.ts';

const fileOf = (item: string) => id(Number(item.slice(-12)) + 7100);
const workspaceOf = (post: PostName) => workspaces[groupFacts(postSample(post).group).workspace];
/** Who reacts and votes in the samples. */
const actsIn = (post: PostName): PersonaName => (post === 'theirs' ? 'stranger' : 'psychologist');
/** Polls that say who; the others do not. */
const named: readonly PostName[] = ['events', 'byClassified', 'theirs'];
const several: readonly PostName[] = ['mentioned'];
const closed: readonly PostName[] = ['legal'];
/** The one post without a poll, so that its author may ask. */
const unasked: PostName = 'archived';
const polls = postNames.filter((post) => post !== unasked);

/** On every post and its comment a reaction and a file; under all but one a poll with a vote. */
export async function seedFeed(transaction: Knex.Transaction): Promise<void> {
  for (const post of postNames) {
    const { id: postId } = postSample(post);
    const here = { workspace_id: workspaceOf(post) };
    const user_id = personas[actsIn(post)].id;
    const comment = commentId(postId);
    await transaction('nativ.reactions').insert({ ...here, post_id: postId, user_id, kind: 'thanks' });
    await transaction('nativ.reactions').insert({ ...here, comment_id: comment, user_id, kind: 'agree' });
    for (const [column, of] of [
      ['post_id', postId],
      ['comment_id', comment],
    ] as const)
      await transaction('nativ.files').insert(fileRow(here, column, of));
  }
  for (const post of polls) {
    const here = { workspace_id: workspaceOf(post), post_id: postSample(post).id };
    await transaction('nativ.polls').insert({
      ...here,
      choices: ['Sunday', 'Monday'],
      several: several.includes(post),
      named: (named as readonly PostName[]).includes(post),
      closes_at: closed.includes(post) ? '2026-01-01T00:00:00Z' : null,
    });
    const vote = { user_id: personas[actsIn(post)].id, choice: 1, slot: several.includes(post) ? 1 : 0 };
    await transaction('nativ.poll_votes').insert({ ...here, ...vote });
  }
}

const fileRow = (here: { readonly workspace_id: string }, column: 'post_id' | 'comment_id', of: string) => ({
  ...here,
  id: fileOf(of),
  bound_to: 'group',
  bound_id: of,
  holder: Buffer.from('x'),
  place: fileOf(of),
  most_segments: 1,
  expires_at: '2125-01-05T09:00:00Z',
  state: 'attached',
  is_sensitive: false,
  case_id: of,
  [column]: of,
});

export const keysOfFeed: Readonly<Record<string, string>> = {
  reactions: "item_id || '/' || user_id",
  polls: 'post_id::text',
  poll_votes: "post_id || '/' || user_id",
};

export function visibleFeed(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const seen = postNames.filter((post) => seesPost(name, post));
  const asked = seen.filter((post) => (polls as readonly PostName[]).includes(post));
  const items = seen.flatMap((post) => [postSample(post).id, commentId(postSample(post).id)]);
  const by = (post: PostName) => personas[actsIn(post)].id;
  return {
    files: items.map(fileOf),
    reactions: seen.flatMap((post) =>
      [postSample(post).id, commentId(postSample(post).id)].map((item) => `${item}/${by(post)}`),
    ),
    polls: asked.map((post) => postSample(post).id),
    poll_votes: asked
      .filter((post) => (named as readonly PostName[]).includes(post) || actsIn(post) === name)
      .map((post) => `${postSample(post).id}/${by(post)}`),
  };
}

/** Reacting, voting, mending and taking back: each as oneself, and in the name of somebody else. */
export function feedAttempts(name: PersonaName): readonly Attempt[] {
  return [
    ...postNames.flatMap((post) => onPost(name, post)),
    ...polls.flatMap((post) => onPoll(name, post)),
    ...other(name),
  ];
}

function onPost(name: PersonaName, post: PostName): readonly Attempt[] {
  const { id: postId, author, group } = postSample(post);
  const me = personas[name].id;
  const here = workspaces[personas[name].workspace];
  const sees = seesPost(name, post);
  const isFirst = actsIn(post) !== name;
  const react = (column: string) =>
    `insert into nativ.reactions (workspace_id, ${column}, user_id, kind) values (?, ?, ?, 'seen')`;
  const change = (table: string, set: string, of: string, allowed: boolean): Attempt => ({
    table,
    name: `${set} of ${table} ${of.slice(-3)}`,
    sql: `update nativ.${table} set ${set} where id = ?`,
    values: [of],
    allowed,
  });
  const commented = actsIn(post);
  return [
    {
      table: 'reactions',
      name: `react to ${post}`,
      sql: react('post_id'),
      values: [here, postId, me],
      allowed: sees && isFirst,
    },
    {
      table: 'reactions',
      name: `react to the comment on ${post}`,
      sql: react('comment_id'),
      values: [here, commentId(postId), me],
      allowed: sees && isFirst,
    },
    {
      table: 'reactions',
      name: `react to ${post} in the name of another`,
      sql: react('post_id'),
      values: [here, postId, personas[name === 'admin' ? 'designer' : 'admin'].id],
      allowed: false,
    },
    change('posts', `text = '"x"'`, postId, author === name),
    change('posts', 'archived_at = now()', postId, author === name),
    change('comments', `text = 'x'`, commentId(postId), commented === name && sees),
    {
      table: 'groups',
      name: `pin ${post}`,
      sql: 'update nativ.groups set pinned_post_id = ? where id = ?',
      values: [postId, groupFacts(group).id],
      allowed: managesGroup(name, group),
    },
  ];
}

function onPoll(name: PersonaName, post: PostName): readonly Attempt[] {
  const { id: postId, author } = postSample(post);
  const me = personas[name].id;
  const here = workspaces[personas[name].workspace];
  const mayVote = seesPost(name, post) && !closed.includes(post);
  const vote = 'insert into nativ.poll_votes (workspace_id, post_id, user_id, choice, slot) values (?, ?, ?, ?, ?)';
  const [slot, wrong] = several.includes(post) ? ['2', '0'] : ['0', '2'];
  const attempt = (what: string, values: readonly string[], allowed: boolean): Attempt => ({
    table: 'poll_votes',
    name: `${what} ${post}`,
    sql: vote,
    values,
    allowed,
  });
  const isFirst = actsIn(post) !== name || several.includes(post);
  return [
    attempt('vote in', [here, postId, me, '2', slot], mayVote && isFirst),
    attempt('vote twice in', [here, postId, me, '2', wrong], false),
    attempt('vote for what is not in', [here, postId, me, '3', several.includes(post) ? '3' : '0'], false),
    attempt(
      'vote as another in',
      [here, postId, personas[name === 'admin' ? 'designer' : 'admin'].id, '2', slot],
      false,
    ),
    {
      table: 'polls',
      name: `close the poll of ${post}`,
      sql: 'update nativ.polls set closes_at = now() where post_id = ?',
      values: [postId],
      allowed: author === name,
    },
  ];
}

function other(name: PersonaName): readonly Attempt[] {
  const me = personas[name].id;
  const here = workspaces[personas[name].workspace];
  const reacts = postNames.some((post) => actsIn(post) === name && seesPost(name, post));
  const ask = `insert into nativ.polls (workspace_id, post_id, choices, several, named) values (?, ?, '{a,b}', false, false)`;
  return [
    {
      table: 'reactions',
      name: 'take back their reactions',
      sql: 'delete from nativ.reactions where user_id = ?',
      values: [me],
      allowed: reacts,
    },
    {
      table: 'reactions',
      name: 'take away those of others',
      sql: 'delete from nativ.reactions where user_id <> ?',
      values: [me],
      allowed: false,
    },
    {
      table: 'poll_votes',
      name: 'take back their votes',
      sql: 'delete from nativ.poll_votes where user_id = ?',
      values: [me],
      allowed: reacts,
    },
    {
      table: 'poll_votes',
      name: 'take away those of others',
      sql: 'delete from nativ.poll_votes where user_id <> ?',
      values: [me],
      allowed: false,
    },
    {
      table: 'poll_votes',
      name: 'take back a vote after the end',
      sql: 'delete from nativ.poll_votes where post_id = ?',
      values: [postSample('legal').id],
      allowed: false,
    },
    {
      table: 'polls',
      name: 'ask under their own post',
      sql: ask,
      values: [here, postSample(unasked).id],
      allowed: name === postSample(unasked).author,
    },
  ];
}
