import { strFromU8, unzipSync } from 'fflate';
import type { Response, Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { publishFileForm } from '../../test/file-page.ts';

let app: TestApplication;
let admin: Client;
beforeAll(async () => {
  app = await startTestApplication();
  admin = await app.person('admin');
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from guard.look_ups'));

const words = 'canary-of-an-inquirer';
const inquiry = { kind: 'legal', description: words, urgency: 'anyTime', contactBy: 'phone', phone: '052-7654321' };

async function send(data: object = inquiry) {
  const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  expect(response.status, response.text).toBe(201);
  const { instanceId } = response.body;
  const [task] = await app.sql<{ id: string; group: string }>(
    `select t.id, g.key as "group" from nativ.tasks t join nativ.groups g on g.id = t.group_id where t.instance_id = ?`,
    [instanceId],
  );
  return { ...(response.body as { id: string; reference: string; receipt: string; instanceId: string }), task };
}

/** The files of a ZIP that was answered. */
async function unpacked(asked: Test): Promise<{ readonly status: number; readonly files: Record<string, string> }> {
  const response: Response = await asked.buffer(true).parse((stream, done) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
  });
  if (response.status !== 200) return { status: response.status, files: {} };
  expect(response.headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store' });
  expect(response.headers['content-disposition']).toMatch(/^attachment; filename="[a-z-]+\.zip"$/);
  const files = Object.entries(unzipSync(new Uint8Array(response.body)));
  return { status: 200, files: Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)])) };
}

async function idOf(name: SamplePersonName): Promise<string> {
  const [row] = await app.sql<{ id: string }>('select id from nativ.users where email = ?', [`${name}@example.org`]);
  return row?.id ?? '';
}

describe('everything about me', () => {
  test('holds who I am, how I sign in and what I wrote, and nothing that others did', async () => {
    const { task } = await send();
    const [legal, other] = await Promise.all([app.person('legal'), app.person('intake')]);
    await legal.post(`/api/v1/tasks/${task?.id}/comments`).send({ text: 'words of mine' });
    await admin.post(`/api/v1/tasks/${task?.id}/comments`).send({ text: 'words of another' });

    const { files } = await unpacked(legal.post('/api/v1/exports/me').set('Accept-Language', 'he'));

    const data = JSON.parse(files['data.json'] ?? '');
    expect(data.person).toEqual([expect.objectContaining({ email: 'legal@example.org', role: 'member' })]);
    expect(data.signIn).toEqual([expect.objectContaining({ hasPassword: true, secondFactorSince: null })]);
    expect(data.sessions.length).toBeGreaterThan(0);
    expect(data.memberships.map(({ group }: { group: string }) => group)).toContain('legal');
    expect(data.written).toEqual([expect.objectContaining({ text: 'words of mine' })]);
    expect(data.audit.length).toBeGreaterThan(0);
    for (const text of Object.values(files)) {
      expect(text).not.toContain('words of another');
      expect(text).not.toContain(words);
      expect(text).not.toContain('$argon2');
    }
    expect(files['index.html']).toContain('dir="rtl"');
    const { files: theirs } = await unpacked(other.post('/api/v1/exports/me'));
    expect(JSON.stringify(theirs)).not.toContain('words of mine');
  });

  test('is nobody else’s: a colleague takes out nothing of me, and each time is on record', async () => {
    const social = await app.person('social');

    const { status } = await unpacked(social.post(`/api/v1/exports/people/${await idOf('legal')}`));
    await unpacked(social.post('/api/v1/exports/me'));

    expect(status).toBe(403);
    const record = await app.sql(
      `select actor_id as who, subject_id as of from nativ.audit_entries where action = 'person.exported' and actor_id = ?`,
      [await idOf('social')],
    );
    expect(record).toEqual([{ who: await idOf('social'), of: await idOf('social') }]);
  });
});

describe('taken out by an admin', () => {
  test('says nothing of classified groups: not that somebody is there, nor what they wrote', async () => {
    const { task } = await send({ ...inquiry, kind: 'psychological' });
    expect(task?.group).toBe('psychological');
    const psychologist = await app.person('psychologist');
    const written = await psychologist.post(`/api/v1/tasks/${task?.id}/comments`).send({ text: 'words in confidence' });
    expect(written.status).toBe(201);

    const byAdmin = await unpacked(admin.post(`/api/v1/exports/people/${await idOf('psychologist')}`));
    const bySelf = await unpacked(psychologist.post('/api/v1/exports/me'));

    expect(byAdmin.files['data.json']).toContain('psychologist@example.org');
    for (const text of Object.values(byAdmin.files)) {
      expect(text).not.toContain('words in confidence');
      expect(text).not.toMatch(/"psychological"|>psychological</);
      expect(text).not.toContain(task?.id);
    }
    expect(bySelf.files['data.json']).toContain('words in confidence');
    expect(bySelf.files['data.json']).toContain('"psychological"');
  });

  test('of a group that I left I no longer get what I wrote there', async () => {
    const psychologist = await app.person('psychologist');
    const me = await idOf('psychologist');
    const before = await app.sql<{ group_id: string; role: string }>(
      `select m.group_id, m.role from nativ.memberships m join nativ.groups g on g.id = m.group_id where g.key = 'psychological' and m.user_id = ?`,
      [me],
    );
    expect(before).toHaveLength(1);
    await app.sql(`update nativ.memberships set user_id = ? where group_id = ? and user_id = ?`, [
      await idOf('social'),
      before[0]?.group_id,
      me,
    ]);

    const { files } = await unpacked(psychologist.post('/api/v1/exports/me'));

    expect(files['data.json']).not.toContain('words in confidence');
  });
});

describe('everything about an inquirer', () => {
  test('is opened in the name of whoever hands it out, which the read log shows', async () => {
    const { reference, task } = await send();
    const { files } = await unpacked(admin.post(`/api/v1/exports/inquirers/${reference}`));
    const outside = await (await app.person('social')).post(`/api/v1/exports/inquirers/${reference}`);

    expect(task?.group).toBe('legal');
    expect(outside.status).toBe(404);
    expect(JSON.parse(files['data.json'] ?? '')).toMatchObject({ kind: 'inquirer', inquiry: [{ reference }] });
    const opened = await app.sql<{ count: number }>(
      `select count(*)::int from nativ.reads r join nativ.submissions s on s.id = r.row_id where s.reference = ?`,
      [reference],
    );
    expect(files['data.json']?.includes(words)).toBe((opened[0]?.count ?? 0) > 0);
    const audit = await app.sql(`select 1 from nativ.audit_entries where action = 'inquirer.exported'`);
    expect(audit).toHaveLength(1);
  });

  test('is theirs by the receipt alone: what they said and were told, not what the team noted', async () => {
    const { receipt, reference, task } = await send();
    await app.anybody.post('/r').type('form').send({ receipt, do: 'write', text: 'a message of mine' });
    const legal = await app.person('legal');
    await legal.post(`/api/v1/tasks/${task?.id}/comments`).send({ text: 'among ourselves' });

    const { files } = await unpacked(app.anybody.post('/r?lang=he').type('form').send({ receipt, do: 'export' }));

    const data = JSON.parse(files['data.json'] ?? '');
    expect(data.inquiry).toEqual([expect.objectContaining({ reference })]);
    expect(data.answers).toEqual([expect.objectContaining({ description: words })]);
    expect(data.messages).toEqual([expect.objectContaining({ direction: 'fromInquirer', text: 'a message of mine' })]);
    expect(files['index.html']).toContain('dir="rtl"');
    expect(JSON.stringify(files)).not.toContain('among ourselves');
    const wrong = await app.anybody.post('/r').type('form').send({ receipt: '0000000000000000', do: 'export' });
    expect([wrong.status, wrong.headers['content-type']]).toEqual([404, expect.stringContaining('text/html')]);
  });
});

describe('the files of an inquirer', () => {
  const page = 'a-page-that-uploads';
  const append = (client: Client, path: string, { id, token }: { id: string; token: string }, bytes: Buffer) =>
    client
      .patch(`${path}/${id}`)
      .set({ 'Nativ-Upload': token, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' })
      .send(bytes);
  async function upload(question: string, bytes: Buffer): Promise<string> {
    const sent = { question, name: 'paper.pdf', size: bytes.length, page };
    const begun = await app.anybody.post('/api/v1/public/forms/files/files').send(sent);
    const whole = await append(app.anybody, '/api/v1/public/uploads', begun.body, bytes);
    expect(whole.body, whole.text).toMatchObject({ isWhole: true });
    return begun.body.id;
  }
  const opened = (id: string) => app.sql('select user_id from nativ.reads where row_id = ?', [id]);

  test('come with the export, sensitive ones too, and those that are opened for staff stand in the read log', async () => {
    await publishFileForm(app);
    const [plain, sealed] = [pdf(700_001, 'plain'), pdf(300, 'sealed')];
    const [cv, proof] = [await upload('/cv', plain), await upload('/proof', sealed)];
    const sent = await app.anybody
      .post('/api/v1/public/forms/files/submissions')
      .set('Nativ-Page', page)
      .send({ data: { name: 'Dana', cv, proof } });
    expect(sent.status, sent.text).toBe(201);
    const { reference, receipt } = sent.body;

    const theirs = await unpacked(app.anybody.post('/r').type('form').send({ receipt, do: 'export' }));
    expect(await opened(proof)).toEqual([]);
    const ours = await unpacked(admin.post(`/api/v1/exports/inquirers/${reference}`));

    for (const { files } of [theirs, ours]) {
      const listed: { id: string; name: string; path: string }[] = JSON.parse(files['data.json'] ?? '').files;
      expect(listed.map(({ id, name }) => [id, name])).toEqual([
        [cv, 'paper.pdf'],
        [proof, 'paper.pdf'],
      ]);
      expect(listed.map(({ path }) => files[path])).toEqual([plain.toString(), sealed.toString()]);
    }
    expect(await opened(proof)).toEqual([{ user_id: await idOf('admin') }]);
  });

  test('are those of messages, too, and come to nobody whom the case does not concern', async () => {
    const { instanceId, reference, receipt, task } = await send();
    const legal = await app.person('legal');
    const letter = pdf(400, 'letter');
    const begun = await legal.post('/api/v1/files').send({ instance: instanceId, name: 'letter.pdf', size: 400 });
    expect(begun.status, begun.text).toBe(201);
    await append(app.anybody, '/api/v1/public/uploads', begun.body, letter);
    const said = { text: 'Here it is', files: [begun.body.id] };
    expect((await legal.post(`/api/v1/instances/${instanceId}/conversation`).send(said)).status).toBe(204);

    const theirs = await unpacked(app.anybody.post('/r').type('form').send({ receipt, do: 'export' }));
    const byAdmin = await unpacked(admin.post(`/api/v1/exports/inquirers/${reference}`));

    expect(task?.group).toBe('legal');
    expect(theirs.files['files/1-letter.pdf']).toBe(letter.toString());
    // An admin sees the case of a closed group, and it does not concern them: what is sealed stays so.
    expect(byAdmin.status).toBe(200);
    expect(JSON.stringify(byAdmin.files)).not.toContain('letter.pdf');
  });
});
