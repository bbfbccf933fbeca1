import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, personas, posts as samples, tasks } from '../../test/personas.ts';
import { missingId, seedPersonas } from '../../test/seed-personas.ts';
import { FeedService } from '../feed/feed-service.ts';
import { cursorPart, decodeCursor } from '../page.ts';
import { CommentService } from './comment-service.ts';
import { PostService } from './post-service.ts';

let store: TestDatabase;
let posts: PostService;
let feed: FeedService;
let comments: CommentService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  const { people } = store.database;
  posts = new PostService({ people });
  feed = new FeedService({ people });
  comments = new CommentService({ people });
});
afterAll(() => store.drop());

const member = actorOf('member');
const idOf = (post: Awaited<ReturnType<PostService['write']>>) =>
  post === null || typeof post === 'string' ? '' : post.id;
const place = (cursor: string) => {
  const [createdAt = '', id = ''] = decodeCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? [];
  return { createdAt, id };
};

test('a post of a flow has its words in each language and no author', async () => {
  const page = await feed.newest(member, { group: 'legal', limit: 10 }, null);

  expect(page?.items).toMatchObject([
    {
      id: samples.legal.id,
      group: { key: 'legal', name: { he: 'קבוצה legal', en: 'Group legal' } },
      author: null,
      text: { he: 'פוסט legal', en: 'Post legal' },
      instanceId: null,
      commentCount: 1,
      createdAt: '2025-01-05T09:00:00.000Z',
    },
  ]);
});

test('the feed goes from the newest to the oldest, page by page, each post once', async () => {
  const written: string[] = [];
  for (let index = 0; index < 7; index++) {
    const post = await posts.write(member, { group: index % 2 === 0 ? 'events' : 'legal', text: `post ${index}` });
    written.unshift(idOf(post));
  }
  const found: string[] = [];
  let before: ReturnType<typeof place> | null = null;
  for (let pages = 0; pages < 10; pages++) {
    const page: Awaited<ReturnType<FeedService['newest']>> = await feed.newest(
      member,
      { group: null, limit: 3 },
      before,
    );
    found.push(...(page?.items ?? []).map(({ id }) => id));
    if (!page?.nextCursor) break;
    before = place(page.nextCursor);
  }

  expect(found).toEqual([...written, samples.legal.id, samples.events.id]);
});

test('a text is kept as it was written, in its composed form', async () => {
  const text = "<b>cafe\u0301</b> \u202E ‮שלום 👩‍👩‍👧 {{data.x}} ' -- \\ ?";
  const post = await posts.write(member, { group: 'legal', text });
  const comment = await comments.add(member, { postId: idOf(post) }, { text });

  expect(comment).toMatchObject({ text: text.normalize('NFC') });
  expect(post).toMatchObject({ text: text.normalize('NFC') });
  expect(post).toMatchObject({ author: { id: personas.member.id, name: 'The member' }, commentCount: 0 });
});

test('comments on tasks and posts go from the oldest to the newest, page by page', async () => {
  const subject = { taskId: tasks.legal.id };
  for (const text of ['one', 'two', 'three']) await comments.add(member, subject, { text });
  const first = await comments.list(member, subject, { after: null, limit: 2 });
  const second = await comments.list(member, subject, { after: place(first?.nextCursor ?? ''), limit: 2 });

  expect(first?.items.map(({ text }) => text)).toEqual(['A remark', 'one']);
  expect(second?.items.map(({ text }) => text)).toEqual(['two', 'three']);
  expect(second?.nextCursor).toBeNull();
});

test('what is hidden and what is missing can be neither read nor commented on', async () => {
  for (const subject of [
    { postId: samples.psychological.id },
    { postId: missingId },
    { taskId: tasks.concerning.id },
  ]) {
    expect(await comments.list(member, subject, { after: null, limit: 2 })).toBeNull();
    expect(await comments.add(member, subject, { text: 'x' })).toBeNull();
  }
  expect(await feed.newest(member, { group: 'psychological', limit: 2 }, null)).toBeNull();
  expect(await posts.write(member, { group: 'psychological', text: 'x' })).toBeNull();
});
