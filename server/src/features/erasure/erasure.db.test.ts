import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import { silentLog } from '../../observability/log.ts';
import { deriveKeys } from '../../security/keys.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { placesOf } from '../../test/dump.ts';
import { Keeper } from '../retention/keeper.ts';
import { rewrapAll } from '../sealed/rewrap-keys.ts';

let app: TestApplication;
let keeper: Keeper;
let admin: Client;
beforeAll(async () => {
  app = await startTestApplication();
  admin = await app.person('admin');
  const { database, config } = app.store;
  const published = new Published(database.engine, deriveKeys(config.secretKey));
  keeper = new Keeper({
    owner: database.owner,
    engine: database.engine,
    published,
    store: openFileStore({ ...config, dataFolder: app.dataFolder }),
    log: silentLog,
    quarantineDays: 60,
  });
});
afterAll(() => app.close());

const words = 'canary-of-an-inquirer';
const inquiry = {
  kind: 'legal',
  description: words,
  urgency: 'anyTime',
  contactBy: 'phone',
  phone: '052-7654321',
  name: words,
};

async function send() {
  const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data: inquiry });
  expect(response.status, response.text).toBe(201);
  return response.body as { id: string; reference: string; receipt: string; instanceId: string };
}

const makeDue = (id: string) => app.sql(`update nativ.erasures set due_at = now() where subject_id = ?`, [id]);

describe('erasing an inquirer', () => {
  test('is previewed, confirmed, waited for, and then leaves a count and nothing said', async () => {
    const { reference, id, receipt, instanceId } = await send();
    const legal = await app.person('legal');
    await app.anybody.post('/r').type('form').send({ receipt, do: 'write', text: words });
    const [task] = await app.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [instanceId]);
    await legal.post(`/api/v1/tasks/${task?.id}/claim`);
    await legal.post(`/api/v1/tasks/${task?.id}/comments`).send({ text: words });
    await legal.post(`/api/v1/instances/${instanceId}/comments`).send({ text: words });
    const preview = await admin.post('/api/v1/erasures/preview').send({ reference });
    expect(preview.body.counts).toMatchObject({
      case_keys: 1,
      messages: 1,
      tasks: 1,
      comments: 2,
      submissions: 1,
    });

    const wrong = await admin.post('/api/v1/erasures').send({ reference, confirmation: 'yes' });
    const right = await admin.post('/api/v1/erasures').send({ reference, confirmation: reference.toLowerCase() });
    expect([wrong.status, right.status]).toEqual([422, 204]);
    await keeper.look();
    expect(await placesOf(app.store.database.owner, words)).not.toEqual([]);
    await makeDue(id);
    await keeper.look();
    await keeper.look();

    expect(await placesOf(app.store.database.owner, words)).toEqual([]);
    expect(await placesOf(app.store.database.owner, '052-7654321')).toEqual([]);
    const rows = await app.sql('select status, erased_at is not null as erased from nativ.instances where id = ?', [
      instanceId,
    ]);
    expect(rows).toEqual([{ status: 'cancelled', erased: true }]);
    expect((await app.anybody.post('/r?lang=en').type('form').send({ receipt })).text).toContain('It is erased');
    const list = await admin.get('/api/v1/erasures');
    expect(list.body.items.filter((each: { doneAt: unknown }) => each.doneAt)).toHaveLength(1);
    expect((await legal.get(`/api/v1/instances/${instanceId}`)).status).toBe(200);
  });

  test('is not for those who do not answer for the case, and is called off by those who do', async () => {
    const { reference, id } = await send();
    const body = { reference, confirmation: reference };
    const refusals = await Promise.all(
      (['social', 'volunteer', 'designer'] as const).map(
        async (name) => (await (await app.person(name)).post('/api/v1/erasures').send(body)).status,
      ),
    );
    expect(refusals).toEqual([404, 404, 404]);

    expect((await admin.post('/api/v1/erasures').send(body)).status).toBe(204);
    expect((await admin.post('/api/v1/erasures').send(body)).status).toBe(409);
    const [pending] = await app.sql<{ id: string }>('select id from nativ.erasures where subject_id = ?', [id]);
    expect((await admin.post(`/api/v1/erasures/${pending?.id}/cancel`)).status).toBe(204);
    await makeDue(id);
    await keeper.look();

    expect(await app.sql('select erased_at from nativ.submissions where id = ?', [id])).toEqual([{ erased_at: null }]);
  });
});

test('a person of the staff is erased by name and address, while their work stays', async () => {
  const { body: made } = await admin.get('/api/v1/people?limit=100');
  const person = made.items.find((each: { name: string }) => JSON.stringify(each).includes('olunteer'));
  const [row] = await app.sql<{ email: string; id: string }>(
    `select id, email from nativ.users where email like 'volunteer%'`,
  );
  expect(person ?? row).toBeDefined();

  const early = await admin.post(`/api/v1/people/${row?.id}/erase`).send({ confirmation: row?.email });
  expect([early.status, early.body.type]).toEqual([409, 'urn:nativ:problem:erasure.account-open']);
  expect((await admin.get(`/api/v1/people/${row?.id}/erasure`)).body.standing).toBe('closeFirst');
  expect((await admin.post(`/api/v1/people/${row?.id}/deactivate`).send({ openTasks: 'group' })).status).toBe(200);
  const ready = await admin.get(`/api/v1/people/${row?.id}/erasure`);
  expect(ready.body).toMatchObject({ standing: 'ready', waitingDays: 3, dueAt: null, counts: { memberships: 1 } });
  const asked = await admin.post(`/api/v1/people/${row?.id}/erase`).send({ confirmation: row?.email });
  expect(asked.status, asked.text).toBe(204);
  const list = await admin.get('/api/v1/erasures');
  expect(list.body.items).toContainEqual(expect.objectContaining({ person: expect.objectContaining({ id: row?.id }) }));
  // Opening the account again calls it off; it has to be asked for anew.
  expect((await admin.post(`/api/v1/people/${row?.id}/reactivate`)).status).toBe(200);
  await makeDue(row?.id ?? '');
  await keeper.look();
  expect((await admin.get(`/api/v1/people/${row?.id}/erasure`)).body.standing).toBe('closeFirst');
  await admin.post(`/api/v1/people/${row?.id}/deactivate`).send({ openTasks: 'group' });
  await admin.post(`/api/v1/people/${row?.id}/erase`).send({ confirmation: row?.email });
  expect((await admin.get(`/api/v1/people/${row?.id}/erasure`)).body.standing).toBe('scheduled');
  await makeDue(row?.id ?? '');
  await keeper.look();

  expect(await app.sql('select name, identity_id from nativ.users where id = ?', [row?.id])).toEqual([
    { name: '—', identity_id: null },
  ]);
  const left = await placesOf(app.store.database.owner, row?.email ?? '');
  expect(left.filter((line) => !line.startsWith('rate_limits'))).toEqual([]);
  expect((await admin.get(`/api/v1/people/${row?.id}/erasure`)).body.standing).toBe('erased');
  expect((await admin.post(`/api/v1/people/${row?.id}/reactivate`)).status).toBe(404);
});

test('the rule of a form warns the managers first and erases then', async () => {
  const { id, instanceId } = await send();
  await app.sql(
    `update nativ.form_versions set document = jsonb_set(document::jsonb, '{settings,retention}', '{"days": 30, "warnDays": 7}')::json
     where id = (select form_version_id from nativ.submissions where id = ?)`,
    [id],
  );
  await app.sql(`update nativ.instances set status = 'completed', ended_at = now() - interval '40 days' where id = ?`, [
    instanceId,
  ]);

  const reckoned = await admin.get('/api/v1/forms/inquiry/retention');
  expect(reckoned.body.next).toEqual([expect.objectContaining({ instanceId, isScheduled: false })]);
  // A designer who answers for no group sees no case of it here either.
  const byDesigner = await (await app.person('designer')).get('/api/v1/forms/inquiry/retention');
  expect(byDesigner.body).toEqual({ inForce: { days: 30, warnDays: 7 }, next: [] });

  await keeper.look();

  const coming = await admin.get('/api/v1/forms/inquiry/retention');
  expect(coming.body.inForce).toEqual({ days: 30, warnDays: 7 });
  expect(coming.body.next).toEqual([expect.objectContaining({ instanceId, isScheduled: true })]);
  const [planned] = await app.sql<{ cause: string; soon: boolean }>(
    `select cause, due_at > now() + interval '6 days' as soon from nativ.erasures where subject_id = ?`,
    [id],
  );
  expect(planned).toEqual({ cause: 'retention', soon: true });
  expect(
    await app.sql(`select 1 from nativ.notices where instance_id = ? and kind = 'retentionWarning'`, [instanceId]),
  ).not.toEqual([]);
  await makeDue(id);
  await keeper.look();
  expect(await app.sql('select erased_at is not null as erased from nativ.submissions where id = ?', [id])).toEqual([
    { erased: true },
  ]);
});

test('keys are wrapped anew, in any number of goes, and what they seal still opens', async () => {
  const { id } = await send();
  const { owner, engine } = app.store.database;
  const secret = app.store.config.secretKey;
  const rotated = deriveKeys(secret, { sealingKey: 'a new sealing key of thirty-two characters', oldSealingKey: null });

  const first = await rewrapAll(owner, rotated);
  const second = await rewrapAll(owner, rotated);

  expect(first.changed).toBeGreaterThan(0);
  expect([first.left, second]).toEqual([0, { changed: 0, left: 0 }]);
  const [row] = await app.sql<{ workspace_id: string; wrapped: Buffer; group_key_id: string }>(
    'select workspace_id, wrapped, group_key_id from nativ.case_keys where id = ?',
    [id],
  );
  const keyring = await new Published(engine, rotated).keyring(row?.workspace_id ?? '');
  const stored = { caseId: id, groupKeyId: row?.group_key_id ?? '', wrapped: row?.wrapped ?? Buffer.alloc(0) };
  expect(() => keyring.open(stored)).not.toThrow();
  const onlyOld = await new Published(engine, deriveKeys(secret)).keyring(row?.workspace_id ?? '');
  expect(() => onlyOld.open(stored)).toThrow('NATIV_OLD_SEALING_KEY');
});
