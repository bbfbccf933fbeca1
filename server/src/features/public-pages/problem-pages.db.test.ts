import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFrontDoor } from '../../http/front-door.ts';
import { silentLog } from '../../observability/log.ts';
import { createMetrics } from '../../observability/metrics.ts';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { openPage, sendPage } from '../../test/page.ts';
import { loadRenderer } from './load-renderer.ts';
import { messagePages } from './message-pages.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
afterEach(() => vi.restoreAllMocks());

/** What a browser sends when somebody opens a page. */
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const submissions = '/api/v1/public/forms/inquiry/submissions';
const inquiry = { kind: 'social', description: 'נשארתי לבד.', urgency: 'thisWeek', contactBy: 'receipt', name: 'ד' };

describe('a person whose browser meets a problem', () => {
  test.each([
    ['a page that is too large', 413, () => sent().send(`name=${'a'.repeat(300_000)}`)],
    ['a page that is no text', 400, () => sent().send('name=%00')],
    ['another type of content', 415, () => post().type('text/plain').send('hello')],
    ['an address with one part too many', 404, () => get('/f/inquiry/more')],
    ['an address that cannot be decoded', 400, () => get('/f/%ff')],
  ])('reads a page about it: %s', async (_what, status, ask) => {
    const { status: found, headers, text } = await ask();

    expect([found, headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(text).toContain('<html lang="he" dir="rtl">');
    expect(text).not.toContain('__');
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
    expect(text).toContain(`<style nonce="${nonce}">`);
  });

  test('reads it in the language that the page was in', async () => {
    const { text } = await post(`${submissions}?lang=en`).send(`name=${'a'.repeat(300_000)}`);

    expect(text).toContain('<html lang="en" dir="ltr">');
  });

  test('gets the form for a link in a language that we do not speak, and for one with a slash too many', async () => {
    const unspoken = await get('/f/inquiry?lang=fr');
    const slash = await get('/f/inquiry/?lang=en');

    expect(unspoken.status).toBe(200);
    expect([slash.status, slash.headers.location]).toEqual([308, '/f/inquiry?lang=en']);
  });

  test('is told so on a page while the server starts', async () => {
    const renderer = await loadRenderer();
    const metrics = createMetrics();
    const door = createFrontDoor({
      log: silentLog,
      metrics,
      mostUnderWay: 1,
      isDatabaseReachable: async () => false,
      problemPage: () => messagePages(renderer),
    });
    const address = await new Promise<string>((resolve) => {
      door.server.listen(0, '127.0.0.1', () => {
        const bound = door.server.address();
        resolve(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`);
      });
    });

    const person = await fetch(`${address}/f/inquiry?lang=he`, { headers: { Accept: browser } });
    const program = await fetch(`${address}/f/inquiry`);

    expect([person.status, person.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await person.text()).toContain('<html lang="he" dir="rtl">');
    expect(program.headers.get('content-type')).toBe('application/problem+json');
    await door.close(100);
    metrics.close();
  });

  test.each(['57014', '53100'])('keeps everything typed when the database cannot store it (%s)', async (code) => {
    const page = await openPage(app.anybody, '/f/inquiry?lang=he');
    const { engine } = app.store.database;
    vi.spyOn(engine, 'query').mockRejectedValue(Object.assign(new Error('no'), { code }) as never);

    const refused = await sendPage(app.anybody, page, inquiry);
    vi.restoreAllMocks();
    const sentAgain = await sendPage(app.anybody, refused, {});

    expect(refused.status).toBe(503);
    expect(refused.field('description')).toBe(inquiry.description);
    expect(refused.text).toContain('עדיין כאן');
    expect(refused.field('_key')).toBe(page.field('_key'));
    expect(sentAgain.status, sentAgain.text).toBe(201);
  });
});

test('a program reads a problem document, whatever it asks for', async () => {
  const unknown = await app.anybody.get('/f/inquiry/more');
  const api = await app.anybody.get('/api/v1/nothing').set('Accept', browser);

  expect(unknown.headers['content-type']).toBe('application/problem+json');
  expect(api.headers['content-type']).toBe('application/problem+json');
});

test('the page of the staff app is never sent without its nonce', async () => {
  const { status, text, headers } = await app.anybody.get('/index.html').set('Accept', browser);

  expect(status).toBe(200);
  expect(text).not.toContain('__STYLE_NONCE__');
  expect(headers['cache-control']).toBe('no-store');
});

const get = (path: string) => app.anybody.get(path).set('Accept', browser).set('Accept-Language', 'he');
const post = (path = submissions) =>
  app.anybody.post(path).set('Accept', browser).set('Accept-Language', 'he').type('form');
const sent = () => post();

test('an icon that a browser asks for by itself is found', async () => {
  const { status, headers } = await app.anybody.get('/favicon.ico');

  expect([status, headers.location]).toEqual([302, '/icon.svg']);
  expect((await app.anybody.get('/icon.svg')).headers['content-type']).toContain('image/svg');
});
