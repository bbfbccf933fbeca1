import type { FlowDocument, SubmissionReceipt, Task } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let legal: Client;
let social: Client;
let psychologist: Client;

beforeAll(async () => {
  app = await startTestApplication();
  const schema = { type: 'object', properties: { topic: { type: 'string' } } };
  await app.admin.post('/api/v1/forms').send({ key: 'ask', title: 'Ask', schema, settings: { language: 'en' } });
  expect((await app.admin.post('/api/v1/forms/ask/publish')).status).toBe(201);
  for (const group of ['legal', 'social', 'psychological']) {
    const form = `ask-${group}`;
    await app.admin.post('/api/v1/forms').send({ key: form, title: 'Ask', schema, settings: { language: 'en' } });
    await app.admin.post(`/api/v1/forms/${form}/publish`);
    const flow: FlowDocument = {
      title: `To ${group}`,
      nodes: [
        { id: 'begin', type: 'formStart', config: { form } },
        { id: 'work', type: 'userTask', config: { group, title: 'Answer' } },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'a', source: 'begin', target: 'work' },
        { id: 'b', source: 'work', target: 'done' },
      ],
    };
    await app.admin.post('/api/v1/flows').send({ key: `to-${group}`, ...flow });
    const published = await app.admin.post(`/api/v1/flows/to-${group}/publish`);
    expect(published.status, published.text).toBe(201);
  }
  [legal, social, psychologist] = [
    await app.person('legal'),
    await app.person('social'),
    await app.person('psychologist'),
  ];
});
afterAll(() => app.close());

async function send(group: string): Promise<SubmissionReceipt & { readonly instanceId: string }> {
  const response = await app.anybody
    .post(`/api/v1/public/forms/ask-${group}/submissions`)
    .send({ data: { topic: 'x' } });
  expect(response.status, response.text).toBe(201);
  return response.body;
}

async function taskOf(client: Client, instanceId: string): Promise<Task> {
  const { body } = await client.get(`/api/v1/instances/${instanceId}`);
  return body.tasks[0];
}
const idOf = async (client: Client) => (await client.get('/api/v1/me')).body.user.id as string;

describe('a note on a case', () => {
  test('is read by those who see the case, and never on the page of the receipt, nor in the conversation', async () => {
    const { receipt, instanceId } = await send('legal');
    const path = `/api/v1/instances/${instanceId}`;

    const written = await legal.post(`${path}/comments`).send({ text: 'canary-note among ourselves' });
    await legal.post(`${path}/conversation`).send({ text: 'canary-message for you' });

    expect(written.status, written.text).toBe(201);
    expect((await legal.get(`${path}/comments`)).body.items).toMatchObject([{ text: 'canary-note among ourselves' }]);
    const page = await app.anybody.post('/r?lang=en').set('Accept', 'text/html').type('form').send({ receipt });
    expect(page.text).toContain('canary-message for you');
    expect(page.text).not.toContain('canary-note');
    const status = await app.anybody.get(`/api/v1/public/receipts/${receipt}`);
    expect(status.text).not.toContain('canary-note');
    const conversation = await legal.post(`${path}/conversation/open`);
    expect(conversation.text).not.toContain('canary-note');
    const stored = await app.sql("select 1 from nativ.messages where text::text like '%canary-note%'");
    expect(stored).toEqual([]);
  });

  test('is not there for whoever does not see the case', async () => {
    const { instanceId } = await send('psychological');
    const path = `/api/v1/instances/${instanceId}/comments`;
    await psychologist.post(path).send({ text: 'in confidence' });

    const [read, written] = [await legal.get(path), await legal.post(path).send({ text: 'x' })];

    expect([read.status, written.status]).toEqual([404, 404]);
  });

  test('calls in who sees the case, and says who could not be reached', async () => {
    const { instanceId } = await send('psychological');
    const volunteer = await idOf(await app.person('volunteer'));
    const me = await idOf(psychologist);

    const { body } = await psychologist
      .post(`/api/v1/instances/${instanceId}/comments`)
      .send({ text: 'look', mentions: [volunteer, me] });

    expect(body.unreached).toEqual([volunteer]);
  });

  test('tells a colleague, without a word of what it says', async () => {
    const { instanceId } = await send('legal');
    const admin = await idOf(await app.person('admin'));

    await legal.post(`/api/v1/instances/${instanceId}/comments`).send({ text: 'canary-words', mentions: [admin] });

    const { body, text } = await (await app.person('admin')).get('/api/v1/notifications');
    expect(body.items[0]).toMatchObject({ kind: 'mentioned', instanceId });
    expect(text).not.toContain('canary-words');
  });
});

describe('ready replies', () => {
  const reply = { title: { he: 'קיבלנו', en: 'Received' }, body: { he: 'שלום {inquirer}', en: 'Hello {inquirer}' } };

  test('of the workspace are kept by designers, and used by everybody', async () => {
    const refused = await legal.post('/api/v1/reply-templates').send({ group: null, ...reply });
    const kept = await app.admin.post('/api/v1/reply-templates').send({ group: null, ...reply });

    expect(refused.body.type).toContain('reply-template.not-yours');
    expect(kept.status, kept.text).toBe(201);
    const listed = (await legal.get('/api/v1/reply-templates')).body.items;
    expect(listed).toContainEqual({ ...kept.body, mayEdit: false });
  });

  test('of a classified group are not there for others', async () => {
    await app.sql(
      `update nativ.memberships set role = 'manager' where user_id = (select id from nativ.users where email = 'psychologist@example.org')`,
    );
    const kept = await psychologist.post('/api/v1/reply-templates').send({ group: 'psychological', ...reply });
    expect(kept.status, kept.text).toBe(201);
    const path = `/api/v1/reply-templates/${kept.body.id}`;

    const others = await legal.get('/api/v1/reply-templates');
    const change = await legal.put(path).send(reply);
    const removed = await legal.delete(path);

    expect(others.text).not.toContain(kept.body.id);
    expect([change.status, removed.status]).toEqual([404, 404]);
    expect((await psychologist.delete(path)).status).toBe(204);
  });

  test('are refused with the name of a blank that nothing fills', async () => {
    const { status, body } = await app.admin
      .post('/api/v1/reply-templates')
      .send({ group: null, title: 'x', body: { he: 'x', en: 'Hello {nmae}' } });

    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: '/body/en' }]);
    expect(body.errors[0].message).toContain('{nmae}');
  });
});

describe('related cases', () => {
  test('are found from both ends, and not counted for whoever sees only one', async () => {
    const [one, other] = [await send('legal'), await send('legal')];
    const hidden = await send('psychological');
    const path = (id: string) => `/api/v1/instances/${id}/related`;

    const linked = await legal.post(path(one.instanceId)).send({ reference: ` ${other.reference.toLowerCase()} ` });
    expect(linked.status, linked.text).toBe(200);
    const entries = await app.sql<{ subject_id: string; detail: unknown }>(
      `select subject_id, detail from nativ.audit_entries where action = 'case.linked' and subject_id in (?, ?)`,
      [one.instanceId, other.instanceId],
    );
    expect(new Set(entries.map(({ subject_id: id }) => id))).toEqual(new Set([one.instanceId, other.instanceId]));
    // Whoever may read of the one need not know of the other.
    for (const { detail } of entries) expect(JSON.stringify(detail)).not.toMatch(one.instanceId);
    for (const { detail } of entries) expect(JSON.stringify(detail)).not.toMatch(other.instanceId);
    // As somebody who sees both would: nobody of the sample does.
    const [a, b] = [one.instanceId, hidden.instanceId].sort();
    await app.sql(
      `insert into nativ.case_links select workspace_id, ?, ?, id from nativ.users where email = 'legal@example.org'`,
      [a, b],
    );

    const back = await legal.get(path(other.instanceId));
    expect(back.body.items).toMatchObject([{ id: one.instanceId, reference: one.reference }]);
    expect((await legal.get(path(one.instanceId))).body.items).toHaveLength(1);
    expect((await psychologist.get(path(hidden.instanceId))).text).not.toContain(one.reference);
    await legal.delete(`${path(other.instanceId)}/${one.instanceId}`);
    expect((await legal.get(path(one.instanceId))).body.items).toEqual([]);
  });

  test('a reference that is hidden and one that is not there get the same answer', async () => {
    const [one, hidden] = [await send('legal'), await send('psychological')];
    const path = `/api/v1/instances/${one.instanceId}/related`;

    const answers = [
      await legal.post(path).send({ reference: hidden.reference }),
      await legal.post(path).send({ reference: 'NO-SUCH' }),
      await legal.post(path).send({ reference: one.reference }),
    ].map(({ status, body: { id: _id, ...rest } }) => ({ status, ...rest, instance: undefined }));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe('handing over', () => {
  test('gives my tasks of the case to another group with a note, and can be taken back', async () => {
    const { instanceId } = await send('legal');
    const task = await taskOf(legal, instanceId);
    await legal.post(`/api/v1/tasks/${task.id}/claim`).send({});
    await app.admin.post('/api/v1/groups/social/members').send({ email: 'legal@example.org', role: 'member' });

    const over = await legal
      .post(`/api/v1/instances/${instanceId}/hand-over`)
      .send({ person: null, group: 'social', note: 'Needs a social worker' });

    expect(over.status, over.text).toBe(200);
    expect(over.body.tasks).toMatchObject([{ id: task.id, fromGroup: 'legal' }]);
    expect(await taskOf(social, instanceId)).toMatchObject({ group: { key: 'social' }, assignee: null });
    expect((await social.get(`/api/v1/instances/${instanceId}/comments`)).body.items).toMatchObject([
      { text: 'Needs a social worker' },
    ]);

    expect((await legal.post(`/api/v1/tasks/${task.id}/take-back`).send({})).status).toBe(204);
    expect(await taskOf(legal, instanceId)).toMatchObject({
      group: { key: 'legal' },
      assignee: { id: await idOf(legal) },
    });
    expect((await legal.post(`/api/v1/tasks/${task.id}/take-back`).send({})).status).toBe(409);
  });

  test('is not taken back by somebody who has left the group since, nor with what was shown over there', async () => {
    const { instanceId } = await send('psychological');
    const task = await taskOf(psychologist, instanceId);
    await psychologist.post(`/api/v1/tasks/${task.id}/claim`).send({});
    const me = await idOf(psychologist);
    await app.admin.post('/api/v1/groups/social/members').send({ email: 'psychologist@example.org', role: 'member' });
    const over = await psychologist
      .post(`/api/v1/instances/${instanceId}/hand-over`)
      .send({ person: null, group: 'social' });
    expect(over.status, over.text).toBe(200);
    const watched = await social.put(`/api/v1/tasks/${task.id}/watch`).send({});
    expect(watched.status, watched.text).toBeLessThan(300);
    // A group keeps a manager.
    await app.sql(
      `insert into nativ.memberships (workspace_id, group_id, user_id, role)
       select workspace_id, id, ?, 'manager' from nativ.groups where key = 'psychological' on conflict do nothing`,
      [await idOf(social)],
    );
    const [before] = await app.sql<{ group_id: string; role: string; workspace_id: string }>(
      `delete from nativ.memberships where user_id = ? and group_id = (select id from nativ.groups where key = 'psychological')
       returning workspace_id, group_id, role`,
      [me],
    );

    const gone = await psychologist.post(`/api/v1/tasks/${task.id}/take-back`).send({});
    await app.sql('insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, ?)', [
      before?.workspace_id ?? '',
      before?.group_id ?? '',
      me,
      before?.role ?? '',
    ]);
    const there = await psychologist.post(`/api/v1/tasks/${task.id}/take-back`).send({});

    expect([gone.status, there.status]).toEqual([409, 204]);
    expect(await app.sql('select 1 from nativ.concerns where task_id = ?', [task.id])).toEqual([]);
  });

  test('to a person tells them, and is theirs to keep once they have touched it', async () => {
    const { instanceId } = await send('legal');
    const task = await taskOf(legal, instanceId);
    await legal.post(`/api/v1/tasks/${task.id}/claim`).send({});
    await app.admin.post('/api/v1/groups/legal/members').send({ email: 'social@example.org', role: 'member' });
    const person = await idOf(social);

    const over = await legal.post(`/api/v1/instances/${instanceId}/hand-over`).send({ person, group: null });
    expect(over.status, over.text).toBe(200);
    const told = (await social.get('/api/v1/notifications')).body.items;
    expect(told[0]).toMatchObject({ kind: 'handedOver', taskId: task.id });
    await social.post(`/api/v1/tasks/${task.id}/assign`).send({ assigneeId: null });

    const late = await legal.post(`/api/v1/tasks/${task.id}/take-back`).send({});

    expect(late.body.type).toContain('hand-over.too-late');
  });

  test('changes nothing where one of the tasks cannot go there', async () => {
    const { instanceId } = await send('legal');
    const task = await taskOf(legal, instanceId);
    await legal.post(`/api/v1/tasks/${task.id}/claim`).send({});
    const stranger = await idOf(await app.person('volunteer'));

    const over = await legal
      .post(`/api/v1/instances/${instanceId}/hand-over`)
      .send({ person: stranger, group: null, note: 'never written' });

    expect(over.body.type).toContain('hand-over.unfit');
    expect((await legal.get(`/api/v1/instances/${instanceId}/comments`)).body.items).toEqual([]);
    expect((await taskOf(legal, instanceId)).assignee?.id).toBe(await idOf(legal));
  });
});

describe('what became of a case', () => {
  test('says who took, gave back, handed on and moved its task, to whoever sees both, and nothing of what was said', async () => {
    const { instanceId } = await send('legal');
    const task = await taskOf(legal, instanceId);
    const path = `/api/v1/tasks/${task.id}`;
    const me = await idOf(legal);
    const handled = async (client: Client) => client.get(`/api/v1/instances/${instanceId}/handling`);

    await legal.post(`${path}/claim`);
    await legal.post(`${path}/assign`).send({ assigneeId: null });
    await legal.post(`${path}/claim`);
    await legal.patch(path).send({ followUpAt: '2030-01-01T08:00:00Z' });
    await app.admin.post('/api/v1/groups/social/members').send({ email: 'legal@example.org', role: 'member' });
    const note = 'canary-handed';
    await legal.post(`/api/v1/instances/${instanceId}/hand-over`).send({ person: null, group: 'social', note });

    const { body, text } = await handled(social);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'claimed',
      'givenBack',
      'claimed',
      'followUpChanged',
      'handedOn',
    ]);
    expect(body.items[0]).toMatchObject({ taskId: task.id, by: { id: me }, person: null, group: null });
    expect(text).not.toContain('canary-handed');
    expect(body.items[4]).toMatchObject({ person: null, group: { key: 'social' } });
    expect((await handled(await app.person('intake'))).status).toBe(404);
  });
});
