import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FieldError, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { countRows } from '../../test/count-rows.ts';

const sending = '/api/v1/public/forms/inquiry/submissions';
const inquiry = { kind: 'legal', description: 'My employer read my letters.', urgency: 'today', contactBy: 'receipt' };

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  const schema = { type: 'object', properties: { text: { type: 'string' } } };
  for (const [key, settings] of Object.entries({ 'a-draft': {}, 'for-staff': { public: false } }))
    await app.admin.post('/api/v1/forms').send({ key, title: key, schema, settings });
  await app.admin.post('/api/v1/forms/for-staff/publish');
});
afterAll(() => app.close());

/** Sends bytes as they are. */
async function raw(body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
  const allHeaders = { 'content-type': 'application/json', ...headers };
  const response = await fetch(app.address + sending, { method: 'POST', headers: allHeaders, body });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text, body: JSON.parse(text) };
}
const send = (data: unknown, language = 'en') => app.anybody.post(sending).send({ data, language });
const pathsIn = (body: { readonly errors?: readonly FieldError[] }) => (body.errors ?? []).map(({ path }) => path);

describe('what is refused and leaves nothing behind', () => {
  let before: string;
  beforeEach(async () => {
    before = await countRows(app);
  });
  afterEach(async () => {
    expect(await countRows(app)).toBe(before);
  });

  test.each(['no-such-form', 'a-draft', 'for-staff', 'triage', 'Inquiry', '..%2Finquiry', 'inquiry%00', '%ff'])(
    "is a submission to the form '%s', which nobody can fill here",
    async (form) => {
      const posted = await app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data: {} });
      const read = await app.anybody.get(`/api/v1/public/forms/${form}`);

      const expected = form === '%ff' ? 400 : 404;
      expect([posted.status, read.status]).toEqual([expected, expected]);
      expect(posted.headers['content-type']).toContain('application/problem+json');
    },
  );

  test.each<[string, object, readonly string[]]>([
    ['nothing at all', {}, ['/kind', '/description', '/urgency', '/contactBy']],
    ['an option that is none', { ...inquiry, kind: 'taxes' }, ['/kind']],
    ['another type', { ...inquiry, description: ['a'] }, ['/description']],
    ['a number where text belongs', { ...inquiry, name: 7 }, ['/name']],
    ['nothing where something belongs', { ...inquiry, urgency: null }, ['/urgency']],
    ['a text that is too short', { ...inquiry, description: 'ab' }, ['/description']],
    ['a text that is too long', { ...inquiry, description: 'a'.repeat(5001) }, ['/description']],
    ['no telephone number, where one was promised', { ...inquiry, contactBy: 'phone' }, ['/phone']],
    ['a telephone number that is none', { ...inquiry, contactBy: 'phone', phone: 'call me' }, ['/phone']],
    ['an address that is none', { ...inquiry, contactBy: 'email', email: 'a@' }, ['/email']],
    ['a field that the form does not have', { ...inquiry, isAdmin: true }, ['/isAdmin']],
    ['a field whose name needs care', { ...inquiry, 'a/b~c': 1 }, ['/a~1b~0c']],
    [
      'several mistakes',
      { kind: 1, description: 'a', urgency: 'never', more: {} },
      ['/kind', '/description', '/urgency', '/contactBy', '/more'],
    ],
  ])('are answers with %s: each error names its field', async (_what, data, paths) => {
    const english = await send(data, 'en');
    const hebrew = await send(data, 'he');

    expect(english.status, english.text).toBe(422);
    expect(english.body.type).toBe('urn:nativ:problem:submission.invalid');
    expect(pathsIn(english.body).sort()).toEqual([...paths].sort());
    expect(pathsIn(hebrew.body)).toEqual(pathsIn(english.body));
    for (const { message } of english.body.errors) expect(message).not.toMatch(/[א-ת]/);
    for (const { message } of hebrew.body.errors) expect(message).toMatch(/[א-ת]/);
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['nothing', '', 400],
    ['something that is not JSON', '{"data":', 400],
    ['two values', '{"data":{}} {"data":{}}', 400],
    ['the same key twice', '{"data":{"kind":"legal","kind":"social"}}', 400],
    ['the same key twice, once escaped', '{"data":{"kind":"legal","\\u006bind":"social"}}', 400],
    ['the key __proto__', '{"data":{"__proto__":{"isAdmin":true}}}', 400],
    ['the key constructor', '{"data":{"constructor":{"prototype":{"isAdmin":true}}}}', 400],
    ['NUL in a text', '{"data":{"name":"a\\u0000b"}}', 400],
    ['NUL in a key', '{"data":{"a\\u0000b":1}}', 400],
    ['half a character', '{"data":{"name":"\\ud83d"}}', 400],
    ['the two halves in the wrong order', '{"data":{"name":"\\ude00\\ud83d"}}', 400],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ['a number past all numbers', '{"data":{"kind":1e999}}', 400],
    ['21 levels', `{"data":${'['.repeat(20)}${']'.repeat(20)}}`, 400],
    ['a hundred thousand brackets', '['.repeat(100_000), 400],
    [
      '2,001 keys',
      JSON.stringify({ data: Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`k${n}`, 1])) }),
      400,
    ],
    ['a list of 1,001', JSON.stringify({ data: { kind: Array(1001).fill(1) } }), 400],
    ['a text of more than 20 KB', JSON.stringify({ data: { name: 'x'.repeat(20 * 1024 + 1) } }), 400],
    ['more than 256 KB', JSON.stringify({ data: { name: 'x'.repeat(257 * 1024) } }), 413],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, 0x20), 413],
    ['a list instead of an object', '[]', 422],
    ['no data', '{}', 422],
    ['data that is no object', '{"data":[]}', 422],
    ['a member beside the data', '{"data":{},"workspaceId":"x"}', 422],
    ['a language that we do not speak', '{"data":{},"language":"xx"}', 422],
  ])('is a body that holds %s', async (_what, body, status) => {
    const response = await raw(body);

    expect(response.status, response.text).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ status, id: expect.any(String), detail: expect.any(String) });
  });

  test('says where in the body the trouble is', async () => {
    const { body } = await raw('{"data":{"name":"a","more":[1,{"name":"\\u0000"}]}}');

    expect(body.errors).toEqual([{ path: '/data/more/1/name', message: expect.stringContaining('NUL') }]);
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/jsonx',
    'application/json; charset=utf-16',
    'application/vnd.api+json',
  ])('is content of type %s', async (type) => {
    expect((await raw(JSON.stringify({ data: inquiry }), { 'content-type': type })).status).toBe(415);
  });

  test('is a body that is compressed, whatever is in it', async () => {
    expect((await raw('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test.each([
    ['empty', ''],
    ['with a space in it', 'with space'],
    ['not ASCII', 'ä'],
    ['of 201 characters', 'x'.repeat(201)],
  ])('is an Idempotency-Key that is %s', async (_what, key) => {
    const response = await raw(JSON.stringify({ data: inquiry }), { 'idempotency-key': key });

    expect(response.status).toBe(400);
    expect(response.body.type).toBe('urn:nativ:problem:idempotency.key-malformed');
  });

  test.each([
    ['says nothing of its length', 'Transfer-Encoding: chunked'],
    ['announces a terabyte', 'Content-Length: 1099511627776'],
  ])('is a body that %s and does not end: it is answered, and after a while cut off', async (_what, header) => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    const heard = once(socket, 'data').then(([bytes]) => String(bytes));
    const closed = new Promise((resolve) => socket.on('error', () => {}).on('close', resolve));
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    const send = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on('drain', send);

    socket.write(`POST ${sending} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}\r\n\r\n`);
    send();

    expect(await heard).toMatch(/^HTTP\/1.1 413 /);
    await closed;
  });

  test.each(['end', 'destroy'] as const)('is a body whose client (%s) leaves before its end', async (how) => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const body = JSON.stringify({ data: inquiry });
    const head = `POST ${sending} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length + 10}\r\n\r\n`;

    socket.write(head + body);
    await sleep(50);
    if (how === 'end') socket.end();
    else socket.destroy();
    await sleep(150);

    expect((await app.anybody.get('/f/inquiry')).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  test('that comes a thousand times at once makes one submission, and each gets the same answer', async () => {
    const repeat = async () => {
      const { status, text } = await raw(JSON.stringify({ data: inquiry }), { 'idempotency-key': 'a-thousand' });
      return `${status} ${text}`;
    };

    const answers = await Promise.all(Array.from({ length: 1000 }, repeat));

    expect(new Set(answers).size, [...new Set(answers)].join('\n')).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    const { instanceId } = JSON.parse(answers[0]?.slice(4) ?? '') as SubmissionReceipt;
    const rows = await app.sql(`select id from nativ.submissions where idempotency_key = 'a-thousand'`);
    expect(rows).toHaveLength(1);
    expect(await app.sql('select id from nativ.tasks where instance_id = ?', [instanceId])).toHaveLength(1);
  });

  test('that comes again with other answers is refused', async () => {
    await app.anybody.post(sending).set('Idempotency-Key', 'other').send({ data: inquiry });
    const before = await countRows(app);

    const other = await app.anybody
      .post(sending)
      .set('Idempotency-Key', 'other')
      .send({ data: { ...inquiry, kind: 'social' } });

    expect(other.status).toBe(422);
    expect(other.body.type).toBe('urn:nativ:problem:idempotency.key-reused');
    expect(await countRows(app)).toBe(before);
  });

  test.each([
    ['asks more than before', { schema: { type: 'object', required: ['more'], properties: { a: {}, more: {} } } }],
    ['is no longer public', { settings: { public: false } }],
  ])('whose first answer got lost finds the submission when the form, since then, %s', async (what, change) => {
    const key = `changed-${what.replaceAll(/[^a-z]/g, '-')}`;
    await app.admin.post('/api/v1/forms').send({ key, title: key, schema: { type: 'object', properties: { a: {} } } });
    await app.admin.post(`/api/v1/forms/${key}/publish`);
    const repeat = (data: object) =>
      app.anybody.post(`/api/v1/public/forms/${key}/submissions`).set('Idempotency-Key', key).send({ data });
    const first = await repeat({ a: 1 });

    await app.admin.patch(`/api/v1/forms/${key}`).send(change);
    await app.admin.post(`/api/v1/forms/${key}/publish`);
    const again = await repeat({ a: 1 });
    const other = await repeat({ a: 2 });

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(other.status).toBeGreaterThanOrEqual(400);
  });

  test('that met a refusal is still free', async () => {
    const first = await app.anybody.post(sending).set('Idempotency-Key', 'free').send({ data: {} });

    const second = await app.anybody.post(sending).set('Idempotency-Key', 'free').send({ data: inquiry });

    expect([first.status, second.status]).toEqual([422, 201]);
  });
});
