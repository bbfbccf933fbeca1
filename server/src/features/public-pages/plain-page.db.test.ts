import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { openPage, type Page, sendPage, updateButton } from '../../test/page.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const inquiry = { kind: 'social', description: 'נשארתי לבד.', urgency: 'thisWeek', contactBy: 'receipt', name: 'ד' };

/** What of it stands in the clear. */
const { description: _sealed, ...plain } = inquiry;

const open = (language = 'he') => openPage(app.anybody, `/f/inquiry?lang=${language}`);

const stored = () =>
  app.sql<{ reference: string; answers: Record<string, unknown>; language: string; instance_id: string }>(
    'select reference, answers, language, instance_id from nativ.submissions order by id',
  );

function referenceOn(page: Page): string {
  return /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/.exec(page.text)?.[0] ?? '';
}

describe.each(['urlencoded', 'multipart'] as const)('the plain page, sent as %s', (how) => {
  test('brings an inquiry to the group that can help, and gives a reference and a receipt', async () => {
    const thanks = await sendPage(app.anybody, await open(), inquiry, how);

    expect(thanks.status, thanks.text).toBe(201);
    expect(thanks.language).toBe('he');
    expect(thanks.text).toContain('הפנייה התקבלה');
    expect(thanks.text).toMatch(/(\d{4} ){3}\d{4}/);
    const row = (await stored()).at(-1);
    expect(row).toMatchObject({ reference: referenceOn(thanks), answers: plain, language: 'he' });
    const { body } = await (await app.person('social')).get('/api/v1/tasks?status=open&limit=100');
    expect(body.items.map((task: { instanceId: string }) => task.instanceId)).toContain(row?.instance_id);
  });

  test('shows the question that an answer has made necessary, and then takes the answer to it', async () => {
    const changed = await sendPage(app.anybody, await open(), { ...inquiry, contactBy: 'phone', ...updateButton }, how);
    expect(changed.status).toBe(200);
    expect(changed.field('phone')).toBe('');
    expect(changed.field('description')).toBe(inquiry.description);

    const thanks = await sendPage(app.anybody, changed, { phone: '052-1234567', safeToCall: 'רק בערב' }, how);

    expect(thanks.status, thanks.text).toBe(201);
    expect((await stored()).at(-1)?.answers).toEqual({
      ...plain,
      contactBy: 'phone',
      phone: '052-1234567',
      safeToCall: 'רק בערב',
    });
  });

  test('leaves out what a later answer has hidden again, rather than refusing it', async () => {
    const phone = await sendPage(app.anybody, await open(), { ...inquiry, contactBy: 'phone', ...updateButton }, how);

    const thanks = await sendPage(app.anybody, phone, { phone: '052-1234567', contactBy: 'receipt' }, how);

    expect(thanks.status, thanks.text).toBe(201);
    expect((await stored()).at(-1)?.answers).toEqual(plain);
  });
});

describe('the plain page with something missing', () => {
  test.each([
    ['he', 'פנייה לקבלת עזרה', /[א-ת]/],
    ['en', 'Ask for help', /[a-z]/],
  ])('comes back in %s, says at each field what to do, and keeps everything typed', async (language, title, words) => {
    const before = (await stored()).length;
    const typed = { kind: 'legal', description: 'x', contactBy: 'email', name: '"><b>דנה</b>' };

    const page = await sendPage(app.anybody, await open(language), typed);

    expect(page.status).toBe(422);
    expect(page.language).toBe(language);
    expect(page.title).toContain(title);
    expect(Object.keys(page.errors).sort()).toEqual(['description', 'email', 'urgency']);
    for (const message of Object.values(page.errors)) expect(message).toMatch(words);
    for (const [name, value] of Object.entries(typed)) expect(page.field(name)).toBe(value);
    expect(page.dangers).toEqual([]);
    expect(await stored()).toHaveLength(before);
  });

  test('is taken once the missing answers are there', async () => {
    const page = await sendPage(app.anybody, await open(), { kind: 'social' });
    expect(page.status).toBe(422);

    const thanks = await sendPage(app.anybody, page, inquiry);

    expect(thanks.status, thanks.text).toBe(201);
    expect((await stored()).at(-1)?.answers).toEqual(plain);
  });
});

describe('the plain page, sent as no browser would', () => {
  test.each([
    ['NUL', '%00'],
    ['half a character', '%ED%A0%BD'],
    ['bytes that are not UTF-8', '%FF'],
  ])('is refused with %s in it', async (_what, encoded) => {
    const before = (await stored()).length;
    const answers = `f[kind]=social&f[description]=hello${encoded}&f[urgency]=anyTime&f[contactBy]=receipt`;

    const response = await app.anybody
      .post('/api/v1/public/forms/inquiry/submissions')
      .set('Accept', 'text/html')
      .type('form')
      .send(answers);

    expect(response.status).toBe(400);
    expect(await stored()).toHaveLength(before);
  });

  test('is refused with more fields than a form can have', async () => {
    const answers = Array.from({ length: 2001 }, (_, index) => `f[x${index}]=1`).join('&');

    const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').type('form').send(answers);

    expect(response.status).toBe(400);
  });

  test('leaves out the fields that the form does not have', async () => {
    const page = await sendPage(app.anybody, await open(), { ...inquiry, isAdmin: 'yes', __proto__x: '1' });

    expect(page.status, page.text).toBe(201);
    expect((await stored()).at(-1)?.answers).toEqual(plain);
  });
});

describe('the plain page, sent more than once', () => {
  test('is one inquiry when the same is sent again', async () => {
    const page = await open();

    const answers = await Promise.all([1, 2, 3].map(() => sendPage(app.anybody, page, { ...inquiry, name: 'פעם' })));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(referenceOn)).size).toBe(1);
    expect((await stored()).filter(({ answers }) => answers.name === 'פעם')).toHaveLength(1);
  });

  test('is another inquiry when somebody goes back and changes it', async () => {
    const page = await open();
    const first = await sendPage(app.anybody, page, { ...inquiry, name: 'לפני' });

    const second = await sendPage(app.anybody, page, { ...inquiry, name: 'אחרי' });

    expect(second.status).toBe(201);
    expect(referenceOn(second)).not.toBe(referenceOn(first));
  });

  test('is two inquiries when the form was opened twice', async () => {
    const first = await sendPage(app.anybody, await open(), inquiry);

    const second = await sendPage(app.anybody, await open(), inquiry);

    expect(referenceOn(second)).not.toBe(referenceOn(first));
  });
});

describe('the pages around it', () => {
  test('follow the language of the browser, and offer the other one', async () => {
    const { text } = await app.anybody.get('/f/inquiry').set('Accept-Language', 'en-GB,en;q=0.9');

    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('/f/inquiry?lang=he');
  });

  test('need no script and allow only our own', async () => {
    const response = await app.anybody.get('/f/inquiry?lang=he');
    const page = await open();

    expect(page.dangers).toEqual([]);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.text).not.toMatch(/ style="/);
  });

  test('send a script that may be kept for ever under its address', async () => {
    const { text } = await app.anybody.get('/f/inquiry');
    const address = /src="(\/form\.js[^"]+)"/.exec(text)?.[1] ?? '';
    const script = await app.anybody.get(address);

    expect(script.status).toBe(200);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await app.anybody.get('/form.js')).headers['cache-control']).toBe('public, max-age=300');
  });

  test('are packed for whoever takes that', async () => {
    const packed = await app.anybody.get('/f/inquiry').set('Accept-Encoding', 'gzip');
    const plain = await app.anybody.get('/f/inquiry').set('Accept-Encoding', 'identity');

    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toContain('<form');
  });

  test('answer a script with the part that it swaps', async () => {
    const fields = { _part: '1', _op: 'update', 'f[kind]': 'legal' };
    const update = await app.anybody.post('/api/v1/public/forms/inquiry/submissions?lang=en').type('form').send(fields);
    const refused = await app.anybody
      .post('/api/v1/public/forms/inquiry/submissions?lang=en')
      .type('form')
      .send({ _part: '1' });

    expect([update.status, refused.status]).toEqual([200, 422]);
    for (const { text } of [update, refused]) expect(text).toMatch(/^<title>[^<]+<\/title><div class="nv"/);
    expect(refused.text).toContain('role="alert"');
  });

  test('tell the holder of a receipt how far the inquiry has come, and nobody else', async () => {
    const thanks = await sendPage(app.anybody, await open(), inquiry);
    const receipt = /(\d{4} ){3}\d{4}/.exec(thanks.text)?.[0] ?? '';
    const ask = (typed: string) =>
      app.anybody.post('/r?lang=he').set('Accept', 'text/html').type('form').send({ receipt: typed });

    const found = await ask(receipt);
    const typed = await ask(receipt.replaceAll(' ', '-'));
    const unknown = await ask('0000 0000 0000 0000');
    const malformed = await ask('hello');

    expect([found, typed, unknown, malformed].map(({ status }) => status)).toEqual([200, 200, 404, 422]);
    expect(found.text).toContain(referenceOn(thanks));
    expect(found.text).not.toContain(inquiry.description);
  });

  test('say in the language of the reader that there is no such form', async () => {
    const page = await openPage(app.anybody, '/f/nothing-here?lang=he');

    expect(page.status).toBe(404);
    expect(page.language).toBe('he');
    expect(page.text).toMatch(/[א-ת]/);
  });
});
