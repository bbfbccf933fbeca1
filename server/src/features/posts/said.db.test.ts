import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { gatheringSample } from '../../test/own-item-samples.ts';
import { actorOf, caseFacts, groups, posts as samples, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { wipePerson } from '../erasure/erase-person-store.ts';
import { FeedService } from '../feed/feed-service.ts';
import { CommentService } from './comment-service.ts';
import { forgetArchived } from './forget-archived-store.ts';
import { PostService } from './post-service.ts';

let store: TestDatabase;
let posts: PostService;
let comments: CommentService;
let feed: FeedService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  const { people } = store.database;
  posts = new PostService({ people });
  comments = new CommentService({ people });
  feed = new FeedService({ people });
});
afterAll(() => store.drop());

const member = actorOf('member');
const manager = actorOf('manager');

async function written(poll?: Parameters<PostService['write']>[1]['poll'], group = 'legal'): Promise<string> {
  const post = await posts.write(member, { group, text: 'What shall we do?', ...(poll && { poll }) });
  if (post === null || typeof post === 'string') throw new Error(`Expected a post, but found ${post}.`);
  return post.id;
}

test('a reaction takes the place of the one before, and goes when it is taken back', async () => {
  const id = await written();

  expect(await posts.react(manager, id, 'thanks')).toEqual([{ kind: 'thanks', count: 1, mine: true }]);
  expect(await posts.react(member, id, 'agree')).toEqual([
    { kind: 'thanks', count: 1, mine: false },
    { kind: 'agree', count: 1, mine: true },
  ]);
  expect(await posts.react(manager, id, 'agree')).toEqual([{ kind: 'agree', count: 2, mine: true }]);
  expect(await posts.react(manager, id, null)).toEqual([{ kind: 'agree', count: 1, mine: false }]);
  expect(await posts.react(actorOf('outsider'), id, 'agree')).toBeNull();
});

test('a comment is reacted to as a post is', async () => {
  const comment = await comments.add(manager, { postId: await written() }, { text: 'Yes' });
  if (comment === null || typeof comment === 'string') throw new Error('Expected a comment.');

  expect(await comments.react(member, comment.id, 'withYou')).toEqual([{ kind: 'withYou', count: 1, mine: true }]);
  expect(await comments.react(actorOf('outsider'), comment.id, 'withYou')).toBeNull();
});

test('so is a note on a case', async () => {
  const note = await comments.add(manager, { instanceId: caseFacts('legal').instance }, { text: 'Called back' });
  if (note === null || typeof note === 'string') throw new Error('Expected a note.');

  expect(await comments.react(member, note.id, 'seen')).toEqual([{ kind: 'seen', count: 1, mine: true }]);
  expect(await comments.react(actorOf('outsider'), note.id, 'seen')).toBeNull();
});

test('and what is said about an event; it stays as it is while the group is at rest', async () => {
  const gathering = { gatheringId: gatheringSample('legal').id };
  const remark = await comments.add(member, gathering, { text: 'I bring chairs' });
  if (remark === null || typeof remark === 'string') throw new Error('Expected a remark.');
  const rest = (at: string | null) =>
    store.database.owner('nativ.groups').where({ id: groups.legal.id }).update({ archived_at: at });

  expect(await comments.react(manager, remark.id, 'thanks')).toEqual([{ kind: 'thanks', count: 1, mine: true }]);
  expect(await comments.react(actorOf('outsider'), remark.id, 'thanks')).toBeNull();
  expect(await comments.add(actorOf('outsider'), gathering, { text: 'x' })).toBeNull();
  await rest('2026-01-01');
  expect(await comments.add(member, gathering, { text: 'x' })).toBe('readOnly');
  expect(await comments.edit(member, remark.id, { text: 'x' })).toBe('notYours');
  await rest(null);
  expect(await comments.edit(member, remark.id, { text: 'Chairs' })).toMatchObject({ text: 'Chairs' });
});

test('a note on a case stays as it is while the group is at rest', async () => {
  const note = await comments.add(manager, { instanceId: caseFacts('legal').instance }, { text: 'Called back' });
  if (note === null || typeof note === 'string') throw new Error('Expected a note.');
  const rest = (at: string | null) =>
    store.database.owner('nativ.groups').where({ id: groups.legal.id }).update({ archived_at: at });
  await rest('2026-01-01');

  const resting = await comments.edit(manager, note.id, { text: 'Another' });
  await rest(null);

  expect(resting).toBe('notYours');
  expect(await comments.edit(manager, note.id, { text: 'Another' })).toMatchObject({ text: 'Another' });
});

test('a poll tells how it stands to those who have voted, and who chose what only where it says so', async () => {
  const secret = await written({ choices: ['Sunday', 'Monday'] });

  expect((await posts.find(manager, secret))?.poll?.choices.map(({ votes }) => votes)).toEqual([null, null]);
  expect(await posts.vote(member, secret, { choices: [2] })).toMatchObject({
    voters: 1,
    choices: [
      { text: 'Sunday', votes: 0, mine: false },
      { text: 'Monday', votes: 1, mine: true },
    ],
  });
  expect(await posts.vote(manager, secret, { choices: [2] })).toMatchObject({ voters: 2 });
  expect(JSON.stringify(await posts.find(manager, secret))).not.toContain('people');

  const named = await written({ choices: ['Sunday', 'Monday'], named: true });
  await posts.vote(member, named, { choices: [1] });
  expect(await posts.vote(manager, named, { choices: [1] })).toMatchObject({
    choices: [{ people: [{ id: member.userId }, { id: manager.userId }] }, { people: [] }],
  });
});

test('a vote can be changed and taken back until the poll has closed', async () => {
  const id = await written({ choices: ['a', 'b', 'c'], several: true });

  expect(await posts.vote(manager, id, { choices: [1, 3] })).toMatchObject({ voters: 1 });
  const changed = await posts.vote(manager, id, { choices: [2] });
  expect(changed).toMatchObject({ voters: 1, choices: [{ votes: 0 }, { votes: 1 }, { votes: 0 }] });
  expect(await posts.vote(manager, id, { choices: [4] })).toBe('badChoice');
  expect(await posts.vote(manager, id, { choices: [] })).toMatchObject({
    voters: 0,
    choices: [{ votes: null }, {}, {}],
  });
  expect(await posts.close(manager, id)).toBe('notYours');
  expect(await posts.close(member, id)).toMatchObject({ isClosed: true });
  expect(await posts.vote(manager, id, { choices: [1] })).toBe('closed');
  expect(await posts.vote(manager, await written({ choices: ['a', 'b'] }), { choices: [1, 2] })).toBe('badChoice');
  expect(await posts.vote(manager, samples.legal.id, { choices: [1] })).toBe('noPoll');
});

test('votes that come at once are all counted', async () => {
  const id = await written({ choices: ['a', 'b'] });
  const voters = [member, manager, actorOf('admin')];

  await Promise.all(voters.map((voter) => posts.vote(voter, id, { choices: [1] })));

  expect((await posts.find(member, id))?.poll).toMatchObject({ voters: 3, choices: [{ votes: 3 }, { votes: 0 }] });
});

test('an erased person leaves a number in a poll and nothing else', async () => {
  const owner = store.database.owner;
  const id = await written({ choices: ['a', 'b'] }, 'events');
  await posts.vote(manager, id, { choices: [1] });
  await posts.vote(actorOf('outsider'), id, { choices: [1] });
  await posts.react(actorOf('outsider'), id, 'seen');

  await owner.transaction((transaction) => wipePerson(transaction, workspaces.ours, actorOf('outsider').userId));

  expect(await owner('nativ.poll_votes').where({ user_id: actorOf('outsider').userId })).toEqual([]);
  expect(await owner('nativ.reactions').where({ user_id: actorOf('outsider').userId })).toEqual([]);
  expect((await posts.find(manager, id))?.poll).toMatchObject({ voters: 2, choices: [{ votes: 2 }, { votes: 0 }] });
});

test('one mends what one wrote oneself, and it says so', async () => {
  const id = await written();

  expect(await posts.edit(manager, id, { text: 'Other' })).toBe('notYours');
  const edited = await posts.edit(member, id, { text: 'Other words' });

  expect(edited).toMatchObject({ text: 'Other words', editedAt: expect.any(String) });
  expect(await posts.edit(member, samples.legal.id, { text: 'x' })).toBe('notYours');
  const comment = await comments.add(manager, { postId: id }, { text: 'one' });
  const commentId = comment !== null && typeof comment !== 'string' ? comment.id : '';
  expect(await comments.edit(member, commentId, { text: 'x' })).toBe('notYours');
  expect(await comments.edit(manager, commentId, { text: 'two' })).toMatchObject({
    text: 'two',
    editedAt: expect.any(String),
  });
});

test('what was taken back is gone for everybody, and can be put there again', async () => {
  const id = await written();
  const seen = async () =>
    (await feed.ranked(manager, { group: 'legal', limit: 50 }, null))?.items.some((item) => item.id === id);
  expect(await posts.archive(manager, id, true)).toBe('notYours');

  expect(await posts.archive(member, id, true)).toBe('done');
  expect(await posts.find(manager, id)).toBeNull();
  expect(await seen()).toBe(false);

  expect(await posts.archive(member, id, false)).toBe('done');
  expect(await seen()).toBe(true);
});

test('what was taken back a month ago is destroyed for good', async () => {
  const owner = store.database.owner;
  const id = await written({ choices: ['a', 'b'] });
  const comment = await comments.add(member, { postId: await written() }, { text: 'a word of mine' });
  const commentId = comment !== null && typeof comment !== 'string' ? comment.id : '';
  await owner('nativ.files').insert({
    workspace_id: workspaces.ours,
    id: uuidv7(),
    bound_to: 'group',
    bound_id: groups.legal.id,
    holder: Buffer.from('x'),
    place: id,
    most_segments: 1,
    expires_at: '2125-01-05T09:00:00Z',
    state: 'attached',
    is_sensitive: false,
    name: 'plan.pdf',
    case_id: id,
    post_id: id,
  });
  for (const [table, row] of [
    ['posts', id],
    ['comments', commentId],
  ] as const)
    await owner(`nativ.${table}`)
      .where({ id: row })
      .update({ archived_at: owner.raw("now() - interval '31 days'") });

  await forgetArchived(owner);

  expect(JSON.stringify(await owner('nativ.posts').where({ id }).first('text'))).toContain('Erased');
  expect(await owner('nativ.comments').where({ id: commentId }).first('text')).toEqual({ text: '—' });
  expect(await owner('nativ.polls').where({ post_id: id })).toEqual([]);
  expect(await owner('nativ.files').where({ place: id }).first('state', 'name')).toEqual({ state: 'gone', name: null });
  expect(await posts.archive(member, id, false)).toBe('notYours');
});
