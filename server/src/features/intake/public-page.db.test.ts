import type { FormSettings } from '@nativ/schemas';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultIntake } from '../../config/intake-settings.ts';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  const intake = { ...defaultIntake, leastSeconds: 1, perAddress: 3 };
  app = await startTestApplication({ trustProxy: 1, intake });
});
afterAll(() => app.close());

const question = (title: string, more: object = {}) => ({ type: 'string', title, ...more });

async function publish(key: string, settings: FormSettings): Promise<void> {
  const schema = {
    type: 'object',
    properties: {
      name: question('Name', { maxLength: 20 }),
      age: { type: 'integer', title: 'Age', minimum: 0 },
      kind: question('Kind', { enum: ['legal', 'social'] }),
      source: question('Source'),
      secret: question('Secret'),
    },
    required: ['kind'],
  };
  const form = { key, title: { he: 'טופס', en: 'Form' }, schema, uiSchema: { source: { 'ui:widget': 'hidden' } } };
  await app.admin.post('/api/v1/forms').send({ ...form, settings });
  const published = await app.admin.post(`/api/v1/forms/${key}/publish`);
  expect(published.status, published.text).toBe(201);
}

let places = 0;
const somewhere = () => `198.51.100.${++places}`;
const open = (form: string, query = '') => app.anybody.get(`/f/${form}?lang=en${query}`);

/** What the page would send: its hidden fields and the answers. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}
const challengeOf = (html: string) =>
  (/data-challenge="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function proofOf(html: string): Promise<string> {
  const challenge = JSON.parse(challengeOf(html)) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const send = (form: string, fields: Record<string, string>, from = somewhere()) =>
  app.anybody
    .post(`/api/v1/public/forms/${form}/submissions?lang=en`)
    .set('X-Forwarded-For', from)
    .set('Accept', 'text/html')
    .type('form')
    .send({ 'f[kind]': 'legal', website: '', ...fields });

/** As somebody does who reads before they send. */
async function readPage(form: string): Promise<Record<string, string>> {
  const fields = fieldsOf((await open(form)).text);
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  return fields;
}
const flagsOf = async (form: string) =>
  (
    await app.sql<{ flags: string[] }>(
      'select q.flags from nativ.quarantine q join nativ.forms f on f.id = q.form_id where f.key = ? order by q.submission_id',
      [form],
    )
  ).map(({ flags }) => flags);

describe('a page that is sent', () => {
  test('starts its flow when a person took the time to read it', async () => {
    await publish('calm', {});

    const answer = await send('calm', await readPage('calm'));

    expect(answer.status).toBe(201);
    expect(await flagsOf('calm')).toEqual([]);
  });

  test('waits in quarantine, acknowledged, when it looks like a machine', async () => {
    await publish('hasty', {});
    const slow = await readPage('hasty');

    const hasty = await send('hasty', fieldsOf((await open('hasty')).text));
    const trapped = await send('hasty', { ...slow, website: 'https://spam.example' });
    const tokenless = await send('hasty', {});

    expect([hasty.status, trapped.status, tokenless.status]).toEqual([201, 201, 201]);
    expect(hasty.text).toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    expect(await flagsOf('hasty')).toEqual([['tooFast'], ['honeypot'], ['noToken']]);
  });

  test('comes back with everything typed and a new token when it was open too long, and can then be sent', async () => {
    await publish('overnight', {});
    const fields = await readPage('overnight');
    const [body = '', ...rest] = [fields._token?.slice(0, -1) ?? '', 'x'];
    const forged = { ...fields, _token: body + rest.join(''), 'f[name]': 'Dana of the night' };

    const back = await send('overnight', forged);
    const again = { ...fieldsOf(back.text), 'f[name]': 'Dana of the night' };
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const taken = await send('overnight', again);

    expect(back.status).toBe(422);
    expect(back.text).toContain('Dana of the night');
    expect(back.text).toContain('press send again');
    expect(again).toMatchObject({ _key: fields._key });
    expect(taken.status).toBe(201);
    expect(await flagsOf('overnight')).toEqual([]);
  });

  test('comes back with everything typed when too much comes from one place', async () => {
    await publish('crowded', {});
    const fields = await readPage('crowded');
    const here = somewhere();
    for (const name of ['a', 'b', 'c'])
      expect((await send('crowded', { ...fields, 'f[name]': name }, here)).status).toBe(201);

    const refused = await send('crowded', { ...fields, 'f[name]': 'Not to be lost' }, here);

    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Not to be lost');
    expect(refused.text).toMatch(/please wait \d+ minutes/);
  });
});

describe('a page that asks for work', () => {
  test('takes a proof once, and holds back who has none', async () => {
    await publish('working', { protection: 'light' });
    const html = (await open('working')).text;
    const fields = { ...(await readPage('working')), _proof: await proofOf(html) };

    const first = await send('working', { ...fields, 'f[name]': 'first' });
    const repeated = await send('working', { ...fields, 'f[name]': 'first' });
    const replayed = await send('working', { ...fields, 'f[name]': 'second' });
    const without = await send('working', await readPage('working'));

    expect([first.status, repeated.status, replayed.status, without.status]).toEqual([201, 201, 201, 201]);
    expect(await flagsOf('working')).toEqual([['usedProof'], ['noProof']]);
  });

  test('loads the script that does the work, and no other page does', async () => {
    expect((await open('working')).text).toMatch(/<script src="\/proof\.js\?v=/);
    expect((await open('calm')).text).not.toContain('/proof.js');
    expect((await app.anybody.get('/proof.js')).headers['content-type']).toContain('text/javascript');
  });
});

describe('a page that is not open', () => {
  test('says so in the words of its author, with a status of its own', async () => {
    const closedText = { he: 'נתראה בשבוע הבא', en: 'See you next week' };
    await publish('early', { availability: { opensAt: '2999-01-01T00:00:00Z', closedText } });
    await publish('late', { availability: { closesAt: '2001-01-01T00:00:00Z' } });

    const [early, hebrew, late] = [await open('early'), await app.anybody.get('/f/early?lang=he'), await open('late')];

    expect([early.status, early.text.includes('See you next week')]).toEqual([403, true]);
    expect(hebrew.text).toContain('נתראה בשבוע הבא');
    expect(early.text).not.toContain('<form');
    expect([late.status, /<h1>[^<]*closed/.test(late.text)]).toEqual([403, true]);
  });

  test('is full when its places are taken, and gives back what was typed to who comes a moment too late', async () => {
    await publish('evening', { availability: { maximum: 1 } });
    const [mine, yours] = [await readPage('evening'), await readPage('evening')];

    const first = await send('evening', mine);
    const second = await send('evening', { ...yours, 'f[name]': 'A moment late' });

    expect([first.status, second.status]).toEqual([201, 409]);
    expect(second.text).toContain('A moment late');
    expect((await open('evening')).status).toBe(409);
  });
});

describe('an address that answers beforehand', () => {
  test('answers the questions that the form names, where the value is one that they take', async () => {
    await publish('prefilled', { prefill: ['name', 'age', 'kind', 'source'] });

    const { text } = await open('prefilled', '&name=Noa&age=x&kind=unknown&source=poster-7&secret=leak');

    expect(text).toContain('value="Noa"');
    expect(text).toContain('value="poster-7"');
    expect(text).not.toMatch(/leak|value="(unknown|x)" ?(selected|\/)/);
  });

  test('keeps what counts on the way to the other language', async () => {
    const { text } = await open('prefilled', '&name=Noa&secret=leak&utm=x');

    expect(text).toContain('href="/f/prefilled?lang=he&amp;name=Noa"');
  });

  test('answers nothing of a form for people at risk, nor what no form names', async () => {
    await publish('prefilled-at-risk', { prefill: ['name'], exposure: 'atRisk' });

    expect((await open('prefilled-at-risk', '&name=Noa')).text).not.toContain('Noa');
    expect((await open('calm', '&name=Noa')).text).not.toContain('Noa');
  });
});

describe('how much of a form is shown', () => {
  const policyOf = async (form: string) => {
    const { headers } = await open(form);
    return {
      ancestors: /frame-ancestors ([^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1],
      frames: headers['x-frame-options'],
      cache: headers['cache-control'],
      referrer: headers['referrer-policy'],
    };
  };

  test('an open form stands on any website, or on those it names', async () => {
    await publish('listed', { embedOn: ['https://www.example.org'] });

    expect(await policyOf('calm')).toMatchObject({ ancestors: '*', frames: undefined });
    expect(await policyOf('listed')).toMatchObject({ ancestors: "'self' https://www.example.org", frames: undefined });
  });

  test('a personal form stands on the websites that it names', async () => {
    await publish('personal', { exposure: 'personal' });

    expect(await policyOf('personal')).toMatchObject({ ancestors: "'self'", cache: 'no-store' });
  });

  test('a form for people at risk stands alone, is kept nowhere and can be left', async () => {
    await publish('at-risk', { exposure: 'atRisk', neutralTitle: { en: 'Notes', he: 'רשימות' } });

    const { text } = await open('at-risk');

    expect(await policyOf('at-risk')).toEqual({
      ancestors: "'none'",
      frames: 'DENY',
      cache: 'no-store',
      referrer: 'no-referrer',
    });
    expect(text).toContain('<title>Notes</title>');
    expect(text).toMatch(/<a class="exit" id="leave" href="https:\/\/www\.wikipedia\.org\/" rel="noreferrer">/);
    expect(text).toMatch(/<script src="\/leave\.js\?v=/);
    expect((await open('calm')).text).not.toContain('id="leave"');
  });

  test('nor may another website read it as data', async () => {
    const originOf = async (form: string) =>
      (await app.anybody.get(`/api/v1/public/forms/${form}`)).headers['access-control-allow-origin'];

    expect([await originOf('at-risk'), await originOf('calm')]).toEqual([undefined, '*']);
  });

  test('so does the page after it, and what is sent by it', async () => {
    const sent = await send('at-risk', await readPage('at-risk'));

    expect(sent.status).toBe(201);
    expect(sent.text).toContain('<title>Notes</title>');
    expect(sent.text).toContain('id="leave"');
    expect(sent.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect([sent.headers['cache-control'], sent.headers['set-cookie']]).toEqual(['no-store', undefined]);
  });
});

describe('the page after sending', () => {
  test('asks how to be reached, without script, and keeps it with what was sent', async () => {
    const sent = await send('at-risk', { ...(await readPage('at-risk')), 'f[name]': 'again' });
    const receipt = /name="receipt" value="([^"]+)"/.exec(sent.text)?.[1] ?? '';

    const kept = await app.anybody
      .post('/r?lang=en')
      .type('form')
      .send({ receipt, do: 'contact', how: 'A text message', when: 'mornings', avoid: 'my name' });

    expect(sent.text).toContain('<form action="/r?lang=en" method="post">');
    expect(kept.text).toContain('value="A text message"');
    expect(kept.text).toContain('<title>Notes</title>');
    expect(kept.text).toContain('id="leave"');
    expect(await app.sql(`select 1 from nativ.sealed_values where kind = 'contact'`)).toHaveLength(1);
  });
});
