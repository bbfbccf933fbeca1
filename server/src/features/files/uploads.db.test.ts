import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asEngine } from '../../db/engine-transaction.ts';
import { Published } from '../../engine/published.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import { deriveKeys } from '../../security/keys.ts';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { publishFileForm } from '../../test/file-page.ts';
import { filesOfCase } from './files-of-case.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  await publishFileForm(app);
});
afterAll(() => app.close());

interface Begun {
  readonly id: string;
  readonly token: string;
}
const page = 'a-page-that-uploads';
const begin = (body: object) => app.anybody.post('/api/v1/public/forms/files/files').send(body);
const append = ({ id, token }: Begun, offset: number, bytes: Buffer) =>
  app.anybody
    .patch(`/api/v1/public/uploads/${id}`)
    .set({ 'Nativ-Upload': token, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' })
    .send(bytes);
const stand = ({ id, token }: Begun) => app.anybody.get(`/api/v1/public/uploads/${id}`).set('Nativ-Upload', token);
const send = (cv: string, from = page) =>
  app.anybody
    .post('/api/v1/public/forms/files/submissions')
    .set('Nativ-Page', from)
    .send({ data: { name: 'Dana', cv } });

async function upload(bytes: Buffer, question = '/cv', from: string = page): Promise<Begun> {
  const begun = await begin({ question, name: 'cv.pdf', size: bytes.length, page: from });
  expect(begun.status, begun.text).toBe(201);
  const whole = await append(begun.body, 0, bytes);
  expect(whole.body, whole.text).toMatchObject({ isWhole: true, offset: bytes.length });
  return begun.body;
}

describe('an upload by script', () => {
  test('is begun, appended to, and named as the answer', async () => {
    const { id } = await upload(pdf(700_000));

    const sent = await send(id);

    expect(sent.status, sent.text).toBe(201);
    const got = await app.admin.get(`/api/v1/files/${id}`).buffer(true).responseType('blob');
    expect(Buffer.compare(got.body, pdf(700_000))).toBe(0);
    const list = await app.admin.get(`/api/v1/files?submission=${sent.body.id}`);
    expect(list.body.items).toMatchObject([{ id, name: 'cv.pdf', mediaType: 'application/pdf', isSealed: false }]);
  });

  test('goes on at the last whole segment where a connection broke', async () => {
    const bytes = pdf(1_500_000);
    const begun: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: bytes.length, page })).body;

    const broken = await append(begun, 0, bytes.subarray(0, 900_000));
    expect(broken.body).toMatchObject({ offset: 512 * 1024, isWhole: false });
    const wrong = await append(begun, 900_000, bytes.subarray(900_000));
    expect(wrong.status).toBe(409);
    expect(wrong.headers['upload-offset']).toBe(String(512 * 1024));
    expect((await stand(begun)).body).toMatchObject({ offset: 512 * 1024, size: bytes.length });
    const rest = await append(begun, 512 * 1024, bytes.subarray(512 * 1024));
    expect(rest.body).toMatchObject({ isWhole: true });
    expect((await append(begun, 0, bytes)).body).toMatchObject({ isWhole: true });

    expect((await send(begun.id)).status).toBe(201);
    const got = await app.admin.get(`/api/v1/files/${begun.id}`).buffer(true).responseType('blob');
    expect(Buffer.compare(got.body, bytes)).toBe(0);
  });

  test.each([
    ['of a question that asks for no file', { question: '/name', name: 'a.pdf', size: 10 }],
    ['of no question', { question: '/nothing', name: 'a.pdf', size: 10 }],
    ['that is too large', { question: '/cv', name: 'a.pdf', size: 2_000_001 }],
    ['that is empty', { question: '/cv', name: 'a.pdf', size: 0 }],
  ])('is refused before its bytes: one %s', async (_what, body) => {
    expect((await begin({ ...body, page })).status).toBe(422);
  });

  test('is refused at its first bytes when it is not what it says, and gone', async () => {
    const begun: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: 6, page })).body;

    expect((await append(begun, 0, Buffer.from('<svg/>'))).status).toBe(422);
    expect((await stand(begun)).status).toBe(404);
  });

  test('that brings more than it announced is given up', async () => {
    const begun: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: 100, page })).body;

    expect((await append(begun, 0, pdf(200))).status).toBe(422);
    expect((await stand(begun)).status).toBe(404);
  });

  test('answers nobody without its token', async () => {
    const mine: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: 100, page })).body;
    const other: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: 100, page })).body;

    const answers = await Promise.all([
      stand({ ...mine, token: other.token }),
      append({ ...mine, token: '' }, 0, pdf(100)),
      app.anybody.delete(`/api/v1/public/uploads/${mine.id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await stand(mine)).status).toBe(200);
  });

  test('is given up by whoever began it', async () => {
    const begun = await upload(pdf(300));

    const gone = await app.anybody.delete(`/api/v1/public/uploads/${begun.id}`).set('Nativ-Upload', begun.token);

    expect(gone.status).toBe(204);
    expect((await send(begun.id)).status).toBe(422);
  });
});

describe('an answer that names a file', () => {
  const errorOf = async (cv: string, from = page) => {
    const { status, body } = await send(cv, from);
    return { status, errors: body.errors?.map(({ path }: { path: string }) => path) };
  };
  const refused = { status: 422, errors: ['/cv'] };

  test('is refused at its field when the file is unknown, unfinished, of another page, another form, expired or attached', async () => {
    const unfinished: Begun = (await begin({ question: '/cv', name: 'cv.pdf', size: 100, page })).body;
    expect(await errorOf('0190a000-0000-7000-8000-000000000000')).toEqual(refused);
    expect(await errorOf('no id at all')).toEqual(refused);
    expect(await errorOf(unfinished.id)).toEqual(refused);

    const ofOtherPage = await upload(pdf(310), '/cv', 'another-page-of-somebody');
    expect(await errorOf(ofOtherPage.id)).toEqual(refused);

    await publishFileForm(app, 'others');
    const other = await app.anybody
      .post('/api/v1/public/forms/others/files')
      .send({ question: '/cv', name: 'cv.pdf', size: 320, page });
    await append(other.body, 0, pdf(320));
    expect(await errorOf(other.body.id)).toEqual(refused);

    const late = await upload(pdf(330));
    await app.sql(`update nativ.files set expires_at = now() - interval '1 second' where id = ?`, [late.id]);
    expect(await errorOf(late.id)).toEqual(refused);

    const once = await upload(pdf(340));
    expect(await errorOf(once.id)).toEqual({ status: 201, errors: undefined });
    expect(await errorOf(once.id)).toEqual(refused);
  });

  test('is attached to one of two that name it at the same moment', async () => {
    const { id } = await upload(pdf(350));

    const outcomes = await Promise.all([send(id), send(id), send(id)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  test('may be sent again with its key', async () => {
    const { id } = await upload(pdf(360));
    const again = () => send(id).set('Idempotency-Key', 'the-same-one-twice');

    const [first, second] = [await again(), await again()];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe('an export of a case', () => {
  test('gets every file of it, opened', async () => {
    const { id } = await upload(pdf(700_001));
    const sent = await send(id);
    const [workspace] = await app.sql<{ id: string }>('select id from nativ.workspaces');
    const { database, config } = app.store;
    const keys = deriveKeys(config.secretKey);
    const keyring = await new Published(database.engine, keys).keyring(workspace?.id ?? '');
    const store = openFileStore({ ...config, dataFolder: app.dataFolder });

    const found: [string, number][] = [];
    await asEngine(database.engine, workspace?.id ?? '', async (client) => {
      const of = { submissionId: sent.body.id, instanceId: null };
      for (const { name, open } of await filesOfCase(client, keyring, store, of)) {
        let size = 0;
        for await (const piece of open()) size += piece.length;
        found.push([name, size]);
      }
    });

    expect(found).toEqual([['cv.pdf', 700_001]]);
  });
});

describe('files of staff', () => {
  test('go with a message to the inquirer, who saves them, and sends one back', async () => {
    const inquiry = await app.anybody
      .post('/api/v1/public/forms/inquiry/submissions')
      .send({ data: { kind: 'social', description: 'xyz', urgency: 'thisWeek', contactBy: 'receipt' } });
    const { instanceId, receipt } = inquiry.body;
    const social = await app.person('social');
    const begun = await social.post('/api/v1/files').send({ instance: instanceId, name: 'letter.pdf', size: 400 });
    expect(begun.status, begun.text).toBe(201);
    await append(begun.body, 0, pdf(400, 'letter'));

    const legal = await app.person('legal');
    const path = `/api/v1/instances/${instanceId}/conversation`;
    expect((await legal.post('/api/v1/files').send({ instance: instanceId, name: 'x.pdf', size: 4 })).status).toBe(404);
    expect((await social.post(path).send({ text: 'Here it is', files: [begun.body.id] })).status).toBe(204);
    expect((await social.post(path).send({ text: 'Again', files: [begun.body.id] })).status).toBe(404);

    const shown = await app.anybody.post('/r?lang=en').type('form').send({ receipt });
    expect(shown.text).toContain('letter.pdf');
    const saved = await app.anybody
      .post('/r?lang=en')
      .type('form')
      .send({ receipt, do: 'file', file: begun.body.id })
      .buffer(true)
      .responseType('blob');
    expect(Buffer.compare(saved.body, pdf(400, 'letter'))).toBe(0);
    expect(saved.headers['content-disposition']).toContain('attachment');

    const back = await app.anybody
      .post('/r?lang=en')
      .field('receipt', receipt)
      .field('do', 'write')
      .field('text', 'Signed')
      .attach('files', pdf(410, 'signed'), { filename: 'signed.pdf' })
      .attach('files', Buffer.from('<svg/>'), { filename: 'bad.svg' });
    expect(back.status).toBe(200);
    expect(back.text).toContain('signed.pdf');
    expect(back.text).toContain('bad.svg');
    const list = await social.get(`/api/v1/files?instance=${instanceId}`);
    expect(list.body.items).toHaveLength(2);
    expect(list.body.items).toContainEqual(expect.objectContaining({ name: null, isSealed: true }));
  });

  test('are opened by those whom the case concerns, with an entry in the read log, and by no token', async () => {
    const [file] = await app.sql<{ id: string; message_id: string }>(
      'select id, message_id from nativ.files where message_id is not null limit 1',
    );
    const path = `/api/v1/files/${file?.id}`;
    const reads = () => app.sql(`select user_id from nativ.reads where kind = 'file' and row_id = ?`, [file?.id]);
    const before = (await reads()).length;

    const [token, stranger, none] = await Promise.all([
      app.admin.get(path),
      (await app.person('volunteer')).get(path),
      app.anybody.get(path),
    ]);
    expect([token.status, stranger.status, none.status]).toEqual([404, 404, 401]);
    expect(await reads()).toHaveLength(before);

    const social = await app.person('social');
    expect((await social.get(path).set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
    expect((await social.get(path)).status).toBe(200);
    expect(await reads()).toHaveLength(before + 1);
  });

  test('that are hidden and that are missing are answered alike', async () => {
    const [file] = await app.sql<{ id: string }>('select id from nativ.files where message_id is not null limit 1');
    const volunteer = await app.person('volunteer');

    const hidden = await volunteer.get(`/api/v1/files/${file?.id}`);
    const missing = await volunteer.get('/api/v1/files/0190a000-0000-7000-8000-000000000000');

    const { id: _one, ...first } = hidden.body;
    const { id: _other, ...second } = missing.body;
    expect(first).toEqual(second);
  });
});
