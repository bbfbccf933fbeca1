import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../../background.ts';
import { silentLog } from '../../observability/log.ts';
import { OutboundDoor } from '../../outbound/outbound-door.ts';
import { type SamplePersonName, startTestApplication, type TestApplication } from '../../test/application.ts';
import { headerOf, type MailServer, startMailServer } from '../../test/mail-server.ts';
import { type PushService, startPushService } from '../../test/push-service.ts';
import { tellDue } from './waiting-store.ts';

let app: TestApplication;
let mail: MailServer;
let push: PushService;
let background: Background;
const startNode = () =>
  startBackground({
    config: { ...app.store.config, smtpUrl: mail.url },
    database: app.store.database,
    log: silentLog,
    pushDoor: new OutboundDoor(['127.0.0.1']),
  });
beforeAll(async () => {
  mail = await startMailServer();
  push = await startPushService();
  app = await startTestApplication({ smtpUrl: mail.url });
  background = startNode();
});
afterAll(async () => {
  await background.stop();
  await app.close();
  await push.close();
  await mail.close();
});
beforeEach(async () => {
  // One by one: the sweep runs beside it, and takes them in an order of its own.
  const tables = ['notice_turns', 'notices', 'digests', 'push_devices', 'notice_settings', 'notice_choices'];
  for (const table of tables) await app.sql(`delete from nativ.${table}`);
  await app.sql('delete from identity.mails');
  await app.sql('delete from guard.look_ups');
  mail.received.length = 0;
  push.received.length = 0;
  push.answer(201);
});

const words = 'canary-of-an-inquirer';
const decoded = (raw: string) =>
  raw
    .split(/\r\n--[^\r\n]+\r\n/)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text;
    })
    .join('\n');

async function idOf(name: SamplePersonName): Promise<string> {
  const [row] = await app.sql<{ id: string }>('select id from nativ.users where email = ?', [`${name}@example.org`]);
  return row?.id ?? '';
}

async function send(kind = 'legal') {
  const data = { kind, description: words, urgency: 'anyTime', contactBy: 'receipt' };
  const { body } = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  const [task] = await app.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [body.instanceId]);
  return { instanceId: body.instanceId as string, taskId: task?.id ?? '' };
}

async function assign(to: SamplePersonName, kind = 'legal') {
  const sent = await send(kind);
  await app.sql('update nativ.tasks set assignee_id = ? where id = ?', [await idOf(to), sent.taskId]);
  return sent;
}

/** Kinds that somebody was told, the oldest first. */
async function told(name: SamplePersonName): Promise<string[]> {
  const rows = await app.sql<{ kind: string }>('select kind from nativ.notices where user_id = ? order by at, kind', [
    await idOf(name),
  ]);
  return rows.map(({ kind }) => kind);
}

const settle = () => expect.poll(() => app.sql('select 1 from nativ.notices where fresh')).toEqual([]);
const jobsDone = () => expect.poll(() => app.sql('select 1 from graphile_worker._private_jobs')).toEqual([]);

/** Makes the time of a digest come. */
async function digestIsDue(): Promise<void> {
  await expect
    .poll(() => app.sql(`select 1 from nativ.notice_turns where channel = 'digest' and planned_for is not null`))
    .not.toEqual([]);
  await app.sql(`update nativ.notice_turns set wake_at = now() where channel = 'digest'`);
}

async function subscribe(name: SamplePersonName, device: string): Promise<void> {
  const { endpoint, keys } = push.subscribe(device);
  await app.sql(
    `insert into nativ.push_devices (workspace_id, id, user_id, session_id, endpoint, endpoint_hash, p256dh, auth)
     select u.workspace_id, gen_random_uuid(), u.id, (select s.id from identity.sessions s where s.user_id = u.identity_id limit 1), ?, sha256(?::bytea), ?, ?
     from nativ.users u where u.email = ?`,
    [
      endpoint,
      endpoint,
      Buffer.from(keys.p256dh, 'base64url'),
      Buffer.from(keys.auth, 'base64url'),
      `${name}@example.org`,
    ],
  );
}

describe('people are told', () => {
  test('of a comment once: who takes part that somebody replied, who watches that there is something new, who is called in just that', async () => {
    const { taskId } = await assign('legal');
    const [admin, intake, legal] = [await app.person('admin'), await app.person('intake'), await app.person('legal')];
    await legal.post(`/api/v1/tasks/${taskId}/comments`).send({ text: 'mine' });
    await intake.put(`/api/v1/tasks/${taskId}/watch`);
    await app.sql('delete from nativ.notices');

    await admin.post(`/api/v1/tasks/${taskId}/comments`).send({ text: words, mentions: [] });
    const first = [await told('legal'), await told('intake'), await told('admin')];
    await app.sql('delete from nativ.notices');
    await admin.post(`/api/v1/tasks/${taskId}/comments`).send({ text: words, mentions: [await idOf('legal')] });

    expect(first).toEqual([['replied'], await seesTask('intake', taskId), []]);
    expect(await told('legal')).toEqual(['mentioned']);
  });

  test('that a task was handed over when somebody had it before, and no more of it once it is done', async () => {
    const { taskId } = await assign('legal');
    const admin = await app.person('admin');

    await app.sql('update nativ.tasks set assignee_id = ? where id = ?', [await idOf('champion'), taskId]);
    await admin.post(`/api/v1/tasks/${taskId}/assign`).send({ assigneeId: await idOf('legal') });
    const handed = await told('legal');
    await app.sql(`update nativ.tasks set status = 'cancelled' where id = ?`, [taskId]);

    expect(handed).toEqual(['handedOver']);
    expect(await told('legal')).toEqual([]);
  });

  test('that they are invited, unless it was taken back', async () => {
    const [admin, id] = [await app.person('admin'), await idOf('volunteer')];
    const body = { group: 'events', title: words, startsAt: '2999-01-01T10:00:00Z' };
    const made = await admin.post('/api/v1/gatherings').send(body);
    expect(made.status, made.text).toBe(201);
    await app.sql(
      `insert into nativ.participants (workspace_id, gathering_id, user_id, invited_by)
       select workspace_id, id, ?, created_by from nativ.gatherings where id = ?`,
      [id, made.body.id],
    );
    const invited = (await (await app.person('volunteer')).get('/api/v1/notifications')).text;
    await app.sql('delete from nativ.participants where user_id = ?', [id]);

    expect(JSON.parse(invited).items).toEqual([
      expect.objectContaining({ kind: 'invited', group: expect.objectContaining({ key: 'events' }) }),
    ]);
    expect(invited).not.toContain(words);
    expect(await told('volunteer')).toEqual([]);
  });

  test('of what is said about an event that they made or come to, and once where they are called in', async () => {
    const [admin, volunteer] = [await app.person('admin'), await app.person('volunteer')];
    const made = await admin
      .post('/api/v1/gatherings')
      .send({ group: 'events', title: 'x', startsAt: '2999-01-01T10:00:00Z' });
    const at = `/api/v1/gatherings/${made.body.id}`;
    await volunteer.post(`${at}/answer`).send({ answer: 'going' });
    const mentions = [await idOf('legal')];

    const said = await volunteer.post(`${at}/comments`).send({ text: words, mentions });
    const [ofMaker, ofCalled] = [await told('admin'), await told('legal')];
    await app.sql('delete from nativ.notices');
    await admin.post(`${at}/comments`).send({ text: words });

    expect(said.status, said.text).toBe(201);
    expect([ofMaker, ofCalled]).toEqual([['replied'], ['mentioned']]);
    expect([await told('volunteer'), await told('admin'), await told('legal')]).toEqual([['replied'], [], []]);
    expect((await volunteer.get(`${at}/comments`)).body.items).toMatchObject([{ text: words }, { text: words }]);
  });

  test('of a note on a case that they work on', async () => {
    const { instanceId } = await assign('legal');
    await app.sql('delete from nativ.notices');
    await app.sql(
      `insert into nativ.comments (workspace_id, id, instance_id, author_id, text)
       select i.workspace_id, gen_random_uuid(), i.id, ?, 'a note' from nativ.instances i where i.id = ?`,
      [await idOf('admin'), instanceId],
    );

    expect(await told('legal')).toEqual(['replied']);
    expect(await told('admin')).toEqual([]);
  });

  test('once that a task comes due, once that it is overdue, and again when it is due at another time', async () => {
    const { taskId } = await assign('legal');
    const due = (when: string) =>
      app.sql(
        `update nativ.tasks set created_at = now() - interval '1 hour', due_at = now() + ?::interval where id = ?`,
        [when, taskId],
      );
    const { engine } = app.store.database;
    await app.sql('delete from nativ.notices');

    await due('2 hours');
    await tellDue(engine);
    const early = await told('legal');
    await due('10 minutes');
    await tellDue(engine);
    await tellDue(engine);
    const soon = await told('legal');
    await due('-1 minutes');
    await tellDue(engine);
    await tellDue(engine);
    const over = await told('legal');
    await due('-2 minutes');
    await tellDue(engine);

    expect([early, soon, over]).toEqual([[], ['dueSoon'], ['overdue']]);
    expect(await told('legal')).toEqual(['overdue', 'overdue']);
  });
});

/** Watching works for those who see a task. */
const seesTask = async (name: SamplePersonName, taskId: string) =>
  (await (await app.person(name)).get(`/api/v1/tasks/${taskId}`)).status === 200 ? ['watched'] : [];

describe('what somebody has chosen', () => {
  test('holds for the list and the count, and is theirs alone', async () => {
    const legal = await app.person('legal');
    const before = (await legal.get('/api/v1/notification-settings')).body;
    await assign('legal');
    const choice = { kind: 'assigned', inApp: false, digest: false, push: true, urgent: false };

    const { body, status } = await legal.patch('/api/v1/notification-settings').send({
      choices: [choice, { kind: 'glassBroken', inApp: false, digest: false, push: false, urgent: false }],
      quietHours: { from: '22:00', to: '07:00' },
      digest: 'daily',
      digestAt: '07:30',
      timeZone: 'Europe/Berlin',
      language: 'en',
    });

    expect(before).toMatchObject({ digest: 'workingDays', digestAt: '08:00', quietHours: null, sendsMail: true });
    expect(before.workspaceTimeZone).toBe('Asia/Jerusalem');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      digest: 'daily',
      digestAt: '07:30',
      timeZone: 'Europe/Berlin',
      effectiveLanguage: 'en',
    });
    expect(body.choices).toContainEqual(choice);
    // Nobody can let it go unseen that their group was opened.
    expect(body.choices).toContainEqual(expect.objectContaining({ kind: 'glassBroken', inApp: true, digest: false }));
    expect((await legal.get('/api/v1/notifications')).body).toMatchObject({ items: [], unreadCount: 0 });
    expect((await (await app.person('social')).get('/api/v1/notification-settings')).body).toEqual({
      ...before,
      effectiveLanguage: expect.any(String),
    });
  });

  test.each([
    [{ timeZone: 'Nowhere/At-All' }, 'notification-settings.unknown-time-zone'],
    [{ quietHours: { from: '07:00', to: '07:00' } }, 'notification-settings.quiet-hours-empty'],
  ])('is refused where it makes no sense: %j', async (patch, code) => {
    const { status, body } = await (await app.person('legal')).patch('/api/v1/notification-settings').send(patch);

    expect([status, body.type]).toEqual([422, `urn:nativ:problem:${code}`]);
  });

  test('filters the list by what it is about', async () => {
    await assign('legal');
    const legal = await app.person('legal');

    expect((await legal.get('/api/v1/notifications?about=work')).body.items).toHaveLength(1);
    expect((await legal.get('/api/v1/notifications?about=talk')).body.items).toHaveLength(0);
  });
});

describe('a digest', () => {
  test('sums up what was not read in one mail, in the language of the reader, with nothing of an inquiry', async () => {
    const { taskId } = await assign('legal');
    await assign('legal');
    await digestIsDue();
    await expect.poll(() => mail.received.length).toBe(1);
    await jobsDone();

    const [received] = mail.received;
    if (!received) throw new Error('Expected a mail.');
    const text = decoded(received.raw);
    expect(received.to).toEqual(['legal@example.org']);
    expect(headerOf(received, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(text).toContain('2 משימות הוטלו עליך');
    expect(text).toContain('dir="rtl"');
    expect(received.raw + text).not.toContain(words);
    expect(received.raw + text).not.toContain(taskId);
    expect(await app.sql('select 1 from nativ.notice_turns')).toEqual([]);
    expect(await app.sql('select 1 from nativ.digests')).toHaveLength(1);
  });

  test('leaves an invitation to learn to a mail of its own, at once, which comes before the digest that waits', async () => {
    await assign('legal');
    await expect
      .poll(() => app.sql(`select 1 from nativ.notice_turns where channel = 'digest' and planned_for is not null`), {
        timeout: 5_000,
      })
      .not.toEqual([]);
    const champion = await app.person('champion');
    const { body: plan } = await champion.post('/api/v1/rollouts').send({ title: 'Anew', flow: 'inquiry-routing' });
    const userIds = [await idOf('legal')];
    const invited = await champion.post(`/api/v1/rollouts/${plan.id}/units/legal/cohort`).send({ userIds });
    expect(invited.status, invited.text).toBe(200);

    await expect.poll(() => mail.received.length, { timeout: 10_000 }).toBe(1);
    await jobsDone();
    const text = decoded(mail.received[0]?.raw ?? '');
    expect(text).toContain(`/rollouts/${plan.id}`);
    expect(text).not.toContain('משימה הוטלה');
    await expect
      .poll(() => app.sql('select kind from nativ.notices where digest_wanted'), { timeout: 5_000 })
      .toEqual([{ kind: 'assigned' }]);
  });

  test('does not come when all was read, nor of a classified group by name, nor twice for one time', async () => {
    await assign('legal');
    await settle();
    await (await app.person('legal')).post('/api/v1/notifications/read-all');
    await digestIsDue();
    await expect.poll(() => app.sql('select 1 from nativ.notice_turns')).toEqual([]);
    expect(await app.sql('select 1 from nativ.digests')).toEqual([]);

    await assign('psychologist', 'psychological');
    await digestIsDue();
    await expect.poll(() => mail.received.length).toBe(1);
    const [group] = await app.sql<{ name: { he: string } }>(
      `select name from nativ.groups where key = 'psychological'`,
    );
    expect(decoded(mail.received[0]?.raw ?? '')).not.toContain(group?.name.he);
    await jobsDone();
    expect(mail.received).toHaveLength(1);
  });

  test('waits for the end of quiet hours', async () => {
    const legal = await app.person('legal');
    const quiet = { from: '00:00', to: '23:59' };
    await legal.patch('/api/v1/notification-settings').send({ quietHours: quiet, timeZone: 'UTC' });
    await assign('legal');
    await digestIsDue();
    await expect
      .poll(() =>
        app.sql(`select 1 from nativ.notice_turns where wake_at > now() and attempts = 0 and planned_for is not null`),
      )
      .toHaveLength(1);

    expect(mail.received).toEqual([]);
  });

  test('is stopped by its link: looking changes nothing, one request without any cookie does', async () => {
    await assign('legal');
    await digestIsDue();
    await expect.poll(() => mail.received.length).toBe(1);
    const link =
      /<([^>]+)>/.exec(headerOf(mail.received[0] ?? { raw: '', from: '', to: [] }, 'List-Unsubscribe') ?? '')?.[1] ??
      '';
    const { pathname, search } = new URL(link);
    const schedule = async () => (await (await app.person('legal')).get('/api/v1/notification-settings')).body.digest;

    const looked = await app.anybody.get(pathname + search);
    const before = await schedule();
    const stopped = await app.anybody
      .post(pathname + search)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' });
    const forged = await app.anybody
      .post(`${pathname.slice(0, -2)}AA`)
      .type('form')
      .send({});

    expect([looked.status, before, stopped.status, await schedule(), forged.status]).toEqual([
      200,
      'workingDays',
      200,
      'off',
      404,
    ]);
    expect(looked.text).toContain('dir="rtl"');
    mail.received.length = 0;
    await assign('legal');
    await settle();
    expect(await app.sql(`select 1 from nativ.notice_turns where channel = 'digest'`)).toEqual([]);
  });
});

describe('a device', () => {
  test('is told at once, encrypted for it alone, with nothing of an inquiry', async () => {
    await subscribe('legal', 'phone');
    const { taskId } = await assign('legal');
    await expect.poll(() => push.received.length).toBe(1);
    await jobsDone();

    const [received] = push.received;
    expect(received?.message).toMatchObject({ title: 'נתיב', lang: 'he', dir: 'rtl', link: `/tasks/${taskId}` });
    expect(received?.message.body).toMatch(/^משימה הוטלה עליך/);
    expect(JSON.stringify(received?.message)).not.toContain(words);
    expect(received?.raw.toString('latin1')).not.toContain(taskId);
    expect(received?.headers).toMatchObject({
      ttl: '86400',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    });
    expect(await app.sql('select 1 from nativ.pushes')).toEqual([]);
  });

  test('is told after the quiet hours, but of what is urgent at once', async () => {
    await subscribe('legal', 'night');
    const legal = await app.person('legal');
    await legal
      .patch('/api/v1/notification-settings')
      .send({ quietHours: { from: '00:00', to: '23:59' }, timeZone: 'UTC' });
    const { taskId } = await assign('legal');
    await expect
      .poll(() =>
        app.sql(`select 1 from nativ.notice_turns where channel = 'push' and wake_at > now() and attempts = 0`),
      )
      .toHaveLength(1);
    const urgent = { kind: 'mentioned', inApp: true, digest: true, push: true, urgent: true };
    await legal.patch('/api/v1/notification-settings').send({ choices: [urgent] });
    const admin = await app.person('admin');
    await admin.post(`/api/v1/tasks/${taskId}/comments`).send({ text: words, mentions: [await idOf('legal')] });
    await expect.poll(() => push.received.length).toBe(1);

    expect(push.received[0]?.message.body).toMatch(/^הזכירו אותך/);
    expect(push.received[0]?.headers.urgency).toBe('high');
    expect(await app.sql('select kind from nativ.notices where push_wanted')).toEqual([{ kind: 'assigned' }]);
  });

  test('that is gone is forgotten', async () => {
    await subscribe('legal', 'old');
    push.answer(410);
    await assign('legal');

    await expect.poll(() => app.sql('select 1 from nativ.push_devices')).toEqual([]);
    await jobsDone();
  });

  test('within our own network is never asked, not even where connectors may call', async () => {
    const strict = startBackground({
      config: { ...app.store.config, smtpUrl: mail.url, outboundAllow: ['127.0.0.1'] },
      database: app.store.database,
      log: silentLog,
    });
    await background.stop();
    try {
      await subscribe('legal', 'inside');
      await assign('legal');
      await expect.poll(() => app.sql('select 1 from nativ.push_devices')).toEqual([]);
      expect(push.received).toEqual([]);
    } finally {
      await strict.stop();
      background = startNode();
    }
  });

  test('is listed, belongs to whoever signed in there last, and is taken away by hand and by signing out', async () => {
    const [legal, social] = [await app.person('legal'), await app.person('social')];
    const { keys } = push.subscribe('shared');
    const body = { endpoint: 'https://push.sample.example/shared', keys };
    const devices = async (of: typeof legal) => (await of.get('/api/v1/push-devices')).body.items as { id: string }[];

    const first = await legal
      .post('/api/v1/push-devices')
      .set('User-Agent', 'Mozilla/5.0 (Android 14) Firefox/130.0')
      .send(body);
    const again = await legal.post('/api/v1/push-devices').send(body);
    const mine = await devices(legal);
    await social.post('/api/v1/push-devices').send(body);
    const [theirs] = await devices(social);
    const foreign = await legal.delete(`/api/v1/push-devices/${theirs?.id}`);
    const inside = await legal.post('/api/v1/push-devices').send({ endpoint: 'https://127.0.0.1/x', keys });

    expect(first.body).toMatchObject({ browser: 'Firefox', system: 'Android' });
    expect([first.status, again.status, mine.length, (await devices(legal)).length]).toEqual([201, 201, 1, 0]);
    expect([foreign.status, inside.status]).toEqual([404, 422]);
    expect(JSON.stringify(first.body)).not.toContain('push.sample.example');
    expect((await social.delete(`/api/v1/push-devices/${theirs?.id}`)).status).toBe(204);

    const leaving = await app.person('volunteer');
    await leaving.post('/api/v1/push-devices').send(body);
    await leaving.post('/api/auth/sign-out').set('Origin', app.address).send({});
    expect(await app.sql('select 1 from nativ.push_devices')).toEqual([]);
  });

  test('of an account that is closed is told nothing more', async () => {
    await subscribe('champion', 'closed');
    await app.sql('update nativ.users set deactivated_at = now() where email = ?', ['champion@example.org']);

    expect(await app.sql('select 1 from nativ.push_devices')).toEqual([]);
  });
});
