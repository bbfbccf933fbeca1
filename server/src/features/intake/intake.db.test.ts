import type { FormSettings, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultIntake } from '../../config/intake-settings.ts';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { IntakeCounts } from './intake-counts.ts';

let app: TestApplication;
beforeAll(async () => {
  const intake = { ...defaultIntake, leastSeconds: 0, perAddress: 6, perAddressOfPrograms: 4, perForm: 40 };
  app = await startTestApplication({ trustProxy: 1, intake });
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from guard.intake_counts'));

async function publish(key: string, settings: FormSettings): Promise<void> {
  const schema = { type: 'object', properties: { name: { type: 'string' } } };
  await app.admin.post('/api/v1/forms').send({ key, title: { he: 'טופס', en: 'Form' }, schema, settings });
  const published = await app.admin.post(`/api/v1/forms/${key}/publish`);
  expect(published.status, published.text).toBe(201);
}

let places = 0;
/** An address that nobody has used yet. */
const somewhere = () => `198.51.100.${++places}`;
const send = (form: string, from = somewhere(), body: object = { data: { name: 'x' } }) =>
  app.anybody.post(`/api/v1/public/forms/${form}/submissions`).set('X-Forwarded-For', from).send(body);
const stored = async (form: string) =>
  await app.sql<{ id: string; instance_id: string | null; held_for: string[] | null }>(
    `select s.* from nativ.submissions s join nativ.form_versions v on v.id = s.form_version_id
       join nativ.forms f on f.id = v.form_id where f.key = ? order by s.id`,
    [form],
  );

describe('a form with dates', () => {
  test('takes nothing before it opens, in the words of its author', async () => {
    const closedText = { he: 'נפתח בראשון', en: 'We open on Sunday' };
    await publish('early', { availability: { opensAt: '2999-01-01T00:00:00Z', closedText } });

    const refused = await send('early').set('Accept-Language', 'en');

    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ type: 'urn:nativ:problem:form.not-open-yet', detail: 'We open on Sunday' });
    expect(await stored('early')).toEqual([]);
  });

  test('takes nothing after it closes', async () => {
    await publish('late', { availability: { closesAt: '2001-01-01T00:00:00+02:00' } });

    const refused = await send('late');

    expect([refused.status, refused.body.type]).toEqual([403, 'urn:nativ:problem:form.closed']);
  });

  test('takes what comes in between', async () => {
    await publish('between', {
      availability: { opensAt: '2001-01-01T00:00:00Z', closesAt: '2999-01-01T00:00:00Z', maximum: 2 },
    });

    expect((await send('between')).status).toBe(201);
  });
});

describe('a form that takes so many', () => {
  test('takes exactly so many, also of those who come at once', async () => {
    await publish('home-evening', { availability: { maximum: 5 } });

    const answers = await Promise.all(Array.from({ length: 24 }, () => send('home-evening')));

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(5).fill(201), ...Array(19).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toBe('urn:nativ:problem:form.full');
    expect(await stored('home-evening')).toHaveLength(5);
  });

  test('tells whoever repeats a request that was stored, and nobody else, that it was', async () => {
    await publish('one-place', { availability: { maximum: 1 } });
    const repeat = (key: string) => send('one-place').set('Idempotency-Key', key);
    const first = (await repeat('mine')).body as SubmissionReceipt;

    const [again, other] = [await repeat('mine'), await repeat('yours')];

    expect([again.status, (again.body as SubmissionReceipt).reference]).toEqual([201, first.reference]);
    expect(other.status).toBe(409);
  });

  test('counts those who came before there was a maximum, but not before it opened', async () => {
    await publish('counted', {});
    await send('counted');
    await send('counted');
    await publish('counted-since', {});
    await send('counted-since');
    const limit = async (key: string, availability: FormSettings['availability']) => {
      await app.admin.patch(`/api/v1/forms/${key}`).send({ settings: { availability } });
      await app.admin.post(`/api/v1/forms/${key}/publish`);
    };

    await limit('counted', { maximum: 3 });
    await limit('counted-since', { maximum: 1, opensAt: new Date().toISOString() });
    // What is published is looked up once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));

    expect([(await send('counted')).status, (await send('counted')).status]).toEqual([201, 409]);
    expect([(await send('counted-since')).status, (await send('counted-since')).status]).toEqual([201, 409]);
  });
});

describe('a limit', () => {
  test('makes a program wait that sends too often, and nobody else', async () => {
    await publish('limited', {});
    const [busy, other] = [somewhere(), somewhere()];
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) statuses.push((await send('limited', busy)).status);

    const refused = await send('limited', busy);

    expect(statuses).toEqual([201, 201, 201, 201, 429]);
    expect(refused.body.type).toBe('urn:nativ:problem:request.too-many');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect((await send('limited', other)).status).toBe(201);
  });

  test('counts a whole /64 of IPv6 as one place', async () => {
    await publish('limited-v6', {});
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) statuses.push((await send('limited-v6', `2001:db8:1:1::${count}`)).status);

    expect(statuses.at(-1)).toBe(429);
    expect((await send('limited-v6', '2001:db8:1:2::1')).status).toBe(201);
  });

  test('holds for one form at a time, and for all places together', async () => {
    await publish('limited-whole', {});
    const answers = await Promise.all(Array.from({ length: 45 }, () => send('limited-whole')));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  test('tells each of those who come together how many came before, here and on other nodes', async () => {
    const [one, other] = [0, 1].map(() => new IntakeCounts(app.store.database.engine, 600));
    const together = (counts: IntakeCounts | undefined) =>
      Promise.all(Array.from({ length: 5 }, async () => (await counts?.add('a-crowd'))?.count));

    const [first, second] = [await together(one), await together(one)];
    await one?.stop();
    const elsewhere = await together(other);
    await other?.stop();

    expect([first, second]).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
    ]);
    expect(elsewhere).toEqual([11, 12, 13, 14, 15]);
  });

  test('keeps no address, and forgets what it keeps', async () => {
    await publish('traceless', {});
    await send('traceless', '203.0.113.77');

    const buckets = await app.sql<{ bucket: string }>('select bucket from guard.intake_counts');
    await app.sql(`update guard.intake_counts set window_at = now() - interval '2 days'`);
    await app.sql('select app.forget_intake()');

    expect(buckets.length).toBeGreaterThan(0);
    expect(JSON.stringify(buckets)).not.toContain('203.0.113');
    expect(await app.sql('select 1 from guard.intake_counts')).toEqual([]);
  });
});

describe('a form that asks for work', () => {
  test('holds back what a program sends without it, acknowledged as everything else', async () => {
    await publish('working', { protection: 'light' });

    const answer = await send('working');

    expect(answer.status).toBe(201);
    expect(answer.body.reference).toMatch(/^[A-Z0-9-]{9}$/);
    expect(answer.body.instanceId).toBeUndefined();
    expect(await stored('working')).toMatchObject([{ instance_id: null, held_for: [] }]);
    expect(await app.sql('select flags, status from nativ.quarantine')).toEqual([
      { flags: ['noProof'], status: 'waiting' },
    ]);
  });

  test('lets it pass where the form says so', async () => {
    await publish('working-passing', { protection: 'light', suspicious: 'pass' });

    await send('working-passing');

    expect(await stored('working-passing')).toMatchObject([{ held_for: null }]);
  });
});
