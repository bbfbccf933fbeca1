import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, groups, type PersonaName, personas, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { decodeCursor } from '../page.ts';
import { CommentService } from '../posts/comment-service.ts';
import { PostService } from '../posts/post-service.ts';
import { FeedService, type RankedPlace, unbounded } from './feed-service.ts';

let store: TestDatabase;
let feed: FeedService;
let posts: PostService;
let comments: CommentService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  const { people } = store.database;
  feed = new FeedService({ people });
  posts = new PostService({ people });
  comments = new CommentService({ people });
});
afterAll(() => store.drop());

const member = actorOf('member');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

/** A post that was written some hours ago. */
async function said(
  group: keyof typeof groups,
  hours: number,
  more: { author?: PersonaName; instanceId?: string } = {},
) {
  const id = uuidv7();
  await store.database.owner('nativ.posts').insert({
    workspace_id: workspaces.ours,
    id,
    group_id: groups[group].id,
    author_id: more.author ? personas[more.author].id : null,
    instance_id: more.instanceId ?? null,
    text: JSON.stringify(`${group} ${hours}`),
    created_at: hoursAgo(hours),
  });
  return id;
}

function placeOf(cursor: string): RankedPlace {
  const any = /.*/;
  const [asOf = '', at = '', boundId = '', score = '', id = ''] = decodeCursor(cursor, [any, any, any, any, any]) ?? [];
  return { asOf, bound: at === unbounded.at ? null : { at, id: boundId }, after: { score, id } };
}

async function everything(limit: number, between: () => Promise<void> = async () => {}, name: PersonaName = 'member') {
  const found: string[] = [];
  let place: RankedPlace | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const page: Awaited<ReturnType<FeedService['ranked']>> = await feed.ranked(
      actorOf(name),
      { group: null, limit },
      place,
    );
    found.push(...(page?.items ?? []).map(({ id }) => id));
    if (!page?.nextCursor) break;
    place = placeOf(page.nextCursor);
    await between();
  }
  return found;
}

test('puts what calls a person in above what is newer, and says why', async () => {
  const called = await said('legal', 20, { author: 'manager' });
  const newer = await said('legal', 2, { author: 'manager' });
  await comments.add(actorOf('manager'), { postId: called }, { text: '@member', mentions: [member.userId] });

  const page = await feed.ranked(member, { group: 'legal', limit: 10 }, null);

  const places = (page?.items ?? []).map(({ id }) => id);
  expect(places.indexOf(called)).toBeLessThan(places.indexOf(newer));
  const why = page?.items.find(({ id }) => id === called)?.why ?? [];
  expect(why[0]?.reason).toBe('mentioned');
  expect(why.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['myGroup', 'fresh', 'interest']));
});

test('an inquiry weighs more the longer it waits, until somebody has answered', async () => {
  const { cases } = await import('../../test/personas.ts');
  await store.database
    .owner('nativ.instances')
    .where({ id: cases.events.instance })
    .update({ started_at: hoursAgo(40) });
  const waiting = await said('events', 40, { instanceId: cases.events.instance });
  const page = () => feed.ranked(member, { group: 'events', limit: 10 }, null);
  const whyOf = async () => (await page())?.items.find(({ id }) => id === waiting)?.why?.[0]?.reason;
  expect(await whyOf()).toBe('waiting');

  await store.database.owner('nativ.messages').insert({
    workspace_id: workspaces.ours,
    id: uuidv7(),
    instance_id: cases.events.instance,
    direction: 'toInquirer',
    author_id: personas.member.id,
    text: '""',
    created_at: new Date(),
  });

  expect(await whyOf()).not.toBe('waiting');
});

test('pages neither repeat nor skip, in blocks and whatever is said meanwhile', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 300; index++) ids.push(await said(index % 3 === 0 ? 'events' : 'legal', 30 + index * 5));
  const before = await everything(100);

  let turn = 0;
  const found = await everything(7, async () => {
    turn += 1;
    await said('legal', 0);
    const old = ids[(turn * 37) % ids.length] ?? '';
    await comments.add(actorOf('manager'), { postId: old }, { text: 'again' });
    await posts.react(actorOf('manager'), ids[(turn * 53) % ids.length] ?? '', 'seen');
  });

  expect(new Set(found).size).toBe(found.length);
  expect([...found].sort()).toEqual([...before].sort());
  expect(found).toEqual(before);
});

test('shows somebody who sees a group in part what concerns them there, and nothing else', async () => {
  const hidden = await said('psychological', 1, { author: 'psychologist' });

  const found = await everything(50, undefined, 'classified');

  const { posts: samples } = await import('../../test/personas.ts');
  expect(found).toEqual(expect.arrayContaining([samples.byClassified.id, samples.mentioned.id]));
  expect(found).not.toContain(hidden);
  expect(found).not.toContain(samples.psychological.id);
});

test('counts what others have written since, and not what one wrote', async () => {
  const since = new Date().toISOString();
  await said('legal', -0.001, { author: 'manager' });
  await said('legal', -0.001, { author: 'member' });
  await said('psychological', -0.001, { author: 'psychologist' });

  expect(await feed.news(member, 'legal', since)).toBe(1);
  expect(await feed.news(member, null, since)).toBe(1);
  expect(await feed.news(member, 'psychological', since)).toBeNull();
});

test('a pinned post stands at the top of its group and not among the others', async () => {
  const pinned = await said('legal', 3, { author: 'manager' });
  expect(await posts.pin(member, pinned, true)).toBe('notManager');
  expect(await posts.pin(actorOf('manager'), pinned, true)).toBe('done');

  const page = await feed.ranked(member, { group: 'legal', limit: 50 }, null);

  expect(page?.pinned).toMatchObject({ id: pinned, isPinned: true, mayPin: false });
  expect(page?.items.map(({ id }) => id)).not.toContain(pinned);
  await posts.pin(actorOf('manager'), pinned, false);
  expect((await feed.ranked(member, { group: 'legal', limit: 1 }, null))?.pinned).toBeNull();
});
