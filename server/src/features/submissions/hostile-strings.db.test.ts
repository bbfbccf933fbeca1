import { joinAnswers } from '@nativ/runtime';
import type { SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { forEachOf, hasCases, hostileTexts, isStorable, readCase } from '../../test/cases.ts';
import { openPage, sendPage, updateButton } from '../../test/page.ts';

interface ParsingCase {
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly base64: string;
}

/** Texts that JSON allows and we refuse on purpose, whatever a parser may do with them. */
const refusedOnPurpose: Readonly<Record<string, string>> = {
  'y_object_duplicated_key.json': 'duplicate keys',
  'y_object_duplicated_key_and_value.json': 'duplicate keys',
  'y_object_escaped_null_in_key.json': 'NUL',
  'y_string_null_escape.json': 'NUL',
};

const sending = '/api/v1/public/forms/inquiry/submissions';
const characters = (text: string) => [...text].length;

describe.skipIf(!hasCases)('texts that have broken other systems', { timeout: 90_000 }, () => {
  const texts = hasCases ? hostileTexts() : [];
  const storable = texts.filter(isStorable);
  const writable = storable.filter((text) => text !== '');
  let app: TestApplication;
  let social: Client;
  beforeAll(async () => {
    app = await startTestApplication();
    social = await app.person('social');
  });
  afterAll(() => app?.close());

  /** The text in every field of the sample form that takes it. */
  function answersWith(text: string): Record<string, string> {
    return {
      kind: 'social',
      description: `>>>${text}`,
      urgency: 'anyTime',
      contactBy: 'phone',
      phone: '052-1234567',
      ...(characters(text) <= 80 ? { name: text } : {}),
      ...(characters(text) <= 200 ? { safeToCall: text } : {}),
    };
  }

  test('are stored and given back exactly as answers', async () => {
    const sent = new Map<string, object>();

    await forEachOf(storable, async (text) => {
      const data = answersWith(text);
      const response = await app.anybody.post(sending).send({ data });
      expect(response.status, `${JSON.stringify(text)}: ${response.text}`).toBe(201);
      sent.set((response.body as SubmissionReceipt).id, data);
    });

    await forEachOf([...sent], async ([id, data], index) => {
      // Every tenth through the API as well, which a member of the group reads and opens.
      if (index % 10 !== 0) return;
      const { answers } = (await social.get(`/api/v1/submissions/${id}`)).body;
      const opened = (await social.post(`/api/v1/submissions/${id}/open`).send({})).body.answers;
      expect(joinAnswers(answers, opened)).toEqual(data);
    });
    const rows = await app.sql<{ id: string; answers: object }>('select id, answers from nativ.submissions');
    expect(rows).toHaveLength(sent.size);
    for (const { id, answers } of rows) {
      const { description: _sealed, ...plain } = sent.get(id) as { description: string };
      expect(answers).toEqual(plain);
    }
  });

  test('are refused when they hold NUL or half a character', async () => {
    const unstorable = texts.filter((text) => !isStorable(text));
    expect(unstorable).toHaveLength(2);

    for (const text of unstorable) {
      const body = JSON.stringify({ group: 'social', text });
      const responses = await Promise.all([
        app.anybody.post(sending).send({ data: answersWith(text) }),
        social.post('/api/v1/posts').type('json').send(body),
      ]);
      expect(responses.map(({ status }) => status)).toEqual([400, 400]);
    }
  });

  test('are stored and given back as posts and comments, in their composed form (NFC)', async () => {
    const { body: place } = await social.post('/api/v1/posts').send({ group: 'social', text: 'Under this one.' });

    await forEachOf(writable, async (text) => {
      const [post, comment] = await Promise.all([
        social.post('/api/v1/posts').send({ group: 'social', text }),
        social.post(`/api/v1/posts/${place.id}/comments`).send({ text }),
      ]);
      expect([post.status, comment.status], JSON.stringify(text)).toEqual([201, 201]);
      expect([post.body.text, comment.body.text]).toEqual([text.normalize('NFC'), text.normalize('NFC')]);
    });

    const known = [...writable.map((text) => text.normalize('NFC')), 'Under this one.'];
    const { body: feed } = await social.get('/api/v1/feed?group=social&limit=100');
    // Inquiries that were sent before are posts of their flow here, in both languages.
    const written = feed.items
      .map(({ text }: { text: unknown }) => text)
      .filter((text: unknown) => typeof text === 'string');
    expect(written.length).toBeGreaterThan(50);
    for (const text of written) expect(known).toContain(text);
  });

  test('are stored and given back as names of groups', async () => {
    // Every fifth: each further group makes the list of groups longer for everybody.
    const names = writable.filter((_, index) => index % 5 === 0);

    await forEachOf(names, async (text, index) => {
      const group = { key: `group-${index}`, name: { he: text, en: text }, description: text };
      const { status, body } = await app.admin.post('/api/v1/groups').send(group);
      const composed = text.normalize('NFC');
      expect([status, body.name, body.description]).toEqual([201, { he: composed, en: composed }, composed]);
    });
  });

  test('are shown as text on the plain page where somebody typed them', async () => {
    const width = 100;
    const fields = Array.from({ length: width }, (_, index) => `t${index}`);
    const properties = Object.fromEntries(fields.map((field) => [field, { type: 'string' }]));
    await app.admin.post('/api/v1/forms').send({ key: 'many', title: 'Many', schema: { type: 'object', properties } });
    await app.admin.post('/api/v1/forms/many/publish');
    const opened = await openPage(app.anybody, '/f/many?lang=he');
    const oneLine = storable.filter((text) => !/[\r\n]/.test(text));

    for (let first = 0; first < oneLine.length; first += width) {
      const texts = oneLine.slice(first, first + width);
      const typed = Object.fromEntries(texts.map((text, index) => [`t${index}`, text]));
      const page = await sendPage(app.anybody, opened, { ...typed, ...updateButton });
      expect(page.status).toBe(200);
      expect(page.dangers).toEqual([]);
      for (const [field, text] of Object.entries(typed)) expect(page.field(field)).toBe(text);
    }
  });

  test('are shown as text where designers wrote them', async () => {
    const options = storable.map((title, index) => ({ const: String(index), title }));
    const schema = {
      type: 'object',
      properties: { choice: { type: 'string', title: storable.at(-1), oneOf: options } },
    };
    const document = {
      key: 'hostile',
      title: '<script>alert(1)</script>',
      schema,
      uiSchema: { choice: { 'ui:widget': 'radio' } },
    };
    const settings = { intro: '</style><img src=x onerror=alert(1)>', submitLabel: '"><b onclick=x>' };
    expect((await app.admin.post('/api/v1/forms').send({ ...document, settings })).status).toBe(201);
    const published = await app.admin.post('/api/v1/forms/hostile/publish');
    expect(published.status, published.text).toBe(201);

    const page = await openPage(app.anybody, '/f/hostile?lang=en');

    expect(page.status).toBe(200);
    expect(page.dangers).toEqual([]);
    const shown = page.text;
    for (const text of storable) expect(shown).toContain(text.replace(/\s+/g, ' ').trim());
    expect((await app.admin.get('/api/v1/forms/hostile')).body.schema).toEqual(schema);
  });
});

describe.skipIf(!hasCases)('bodies that JSON parsers disagree about', () => {
  const cases = hasCases ? readCase<readonly ParsingCase[]>('strings/json-parsing.json') : [];
  let app: TestApplication;
  beforeAll(async () => {
    app = await startTestApplication();
  });
  afterAll(() => app?.close());

  async function post(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly status: number; readonly type: string | null }> {
    const headers = { 'content-type': 'application/json' };
    const { status, headers: answered } = await fetch(app.address + sending, { method: 'POST', headers, body: bytes });
    return { status, type: answered.get('content-type') };
  }

  test.each(cases)('$file: $expect', async ({ file, expect: verdict, base64 }) => {
    const bytes = Buffer.from(base64, 'base64');
    const wrapped: Buffer<ArrayBuffer> = Buffer.concat([Buffer.from('{"data":{"name":'), bytes, Buffer.from('}}')]);

    for (const { status, type } of [await post(bytes), await post(wrapped)]) {
      expect(type).toBe('application/problem+json');
      if (verdict === 'reject') expect(status).toBe(400);
      else if (verdict === 'either' || file in refusedOnPurpose) expect([400, 422]).toContain(status);
      else expect(status).toBe(422);
    }
    if (file in refusedOnPurpose) expect((await post(bytes)).status, refusedOnPurpose[file]).toBe(400);
    expect(await app.sql('select 1 from nativ.submissions')).toEqual([]);
  });
});
