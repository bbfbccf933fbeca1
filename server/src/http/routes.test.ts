import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PostCreate } from '@nativ/schemas';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../config/limits.ts';
import { silentLog } from '../observability/log.ts';
import type { Actor } from '../security/actor.ts';
import { createApp } from './create-app.ts';
import { ProblemError } from './problem.ts';
import { defineRoute, type Gate } from './routes.ts';

const actor: Actor = { workspaceId: 'w', userId: 'u', role: 'member' };
const gate: Gate = async ({ headers }) => {
  if (headers.authorization === undefined) throw new ProblemError('session.required');
  return actor;
};

const routes = [
  defineRoute<{ body: PostCreate }>({
    method: 'post',
    path: '/api/v1/posts',
    summary: 'Writes a post.',
    permission: 'workspace.use',
    body: 'nativ:api/post-create',
    response: { status: 201 },
    errors: [],
    handle: async ({ body }, { userId }) => ({ json: { group: body.group, by: userId } }),
  }),
  defineRoute<{ query: { limit: number } }>({
    method: 'get',
    path: '/api/v1/posts',
    summary: 'Lists posts.',
    open: 'An example.',
    query: { properties: { limit: { type: 'integer', minimum: 1, default: 20 } } },
    response: { status: 200, schema: 'nativ:api/post-list' },
    errors: [],
    handle: async ({ query }) => ({
      json: query.limit === 13 ? { wrong: true } : { items: [], nextCursor: String(query.limit) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/f/:form',
    summary: 'Takes a page.',
    open: 'An example.',
    accepts: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    response: { status: 200, type: 'text/html' },
    errors: [],
    handle: async ({ params, fields, body }) => ({
      type: 'text/plain',
      text: JSON.stringify([params.form, fields, body]),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/fails/:how',
    summary: 'Fails.',
    open: 'An example.',
    response: { status: 200 },
    errors: [],
    handle: async ({ params }) => {
      throw params.how === 'database'
        ? Object.assign(new Error('Connection terminated unexpectedly'), {})
        : new Error('the answer of an inquirer');
    },
  }),
];

const config = { baseUrl: 'http://localhost', environment: 'test', limits: defaultLimits, trustProxy: 0 } as const;
const app = createApp({ config, log: silentLog, gate, routes });
const post = (body: string | Buffer, type = 'application/json') =>
  request(app).post('/api/v1/posts').set('Authorization', 'x').set('Content-Type', type).send(body);

describe('a guarded route', () => {
  it('is closed to those whom the gate does not know, whatever they send', async () => {
    const answer = await request(app).post('/api/v1/posts').set('Content-Type', 'application/json').send('{broken');

    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'urn:nativ:problem:session.required', status: 401 });
    expect(answer.body.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hands a body that matches its schema to the handler, with who asks', async () => {
    const answer = await post('{"group":"legal","text":"hello"}');

    expect([answer.status, answer.body]).toEqual([201, { group: 'legal', by: 'u' }]);
  });

  it('refuses a body that does not match, place by place', async () => {
    const answer = await post('{"group":"legal","colour":1}');

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { path: '/text', message: 'is missing' },
      { path: '/colour', message: 'is not known here; remove it' },
    ]);
  });

  it('says so in Hebrew to those who prefer it', async () => {
    const answer = await post('{"group":"legal"}').set('Accept-Language', 'he-IL,he;q=0.9,en;q=0.8');

    expect(answer.headers['content-language']).toBe('he');
    expect(answer.body.errors).toEqual([{ path: '/text', message: 'חסר' }]);
  });

  it.each([
    ['a duplicate key', '{"group":"a","group":"b"}', '/group'],
    ['a prototype key', '{"__proto__":{}}', '/__proto__'],
    ['a NUL', '{"group":"\\u0000"}', '/group'],
    ['a truncated body', '{"group":', ''],
    ['an empty body', '', ''],
    ['a hundred thousand brackets', '['.repeat(100_000), '/0'.repeat(20)],
  ])('answers 400 to %s', async (_what, body, path) => {
    const answer = await post(body);

    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(path);
  });

  it('answers 413 to a body that is too large, with or without its length', async () => {
    const large = `"${'x'.repeat(300_000)}"`;

    expect((await post(large)).status).toBe(413);
    expect(await postInChunks(large)).toBe(413);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', ''])(
    'answers 415 to a body of type %j',
    async (type) => {
      expect((await post('{}', type)).status).toBe(415);
    },
  );

  it('answers 415 to a compressed body', async () => {
    expect((await post('{}').set('Content-Encoding', 'gzip')).status).toBe(415);
  });
});

describe('an open route', () => {
  it('converts its query to what the schema says and fills in defaults', async () => {
    expect((await request(app).get('/api/v1/posts?limit=5')).body.nextCursor).toBe('5');
    expect((await request(app).get('/api/v1/posts')).body.nextCursor).toBe('20');
  });

  it.each(['limit=none', 'limit=0', 'limit=1&limit=2', 'unknown=1', '__proto__=1'])(
    'answers 400 to ?%s',
    async (query) => {
      expect((await request(app).get(`/api/v1/posts?${query}`)).status).toBe(400);
    },
  );

  it('lets a page be linked with parameters of others', async () => {
    const answer = await request(app).post('/f/inquiry?utm_source=x&utm_source=y').type('form').send('a=1');

    expect(answer.status).toBe(200);
  });

  it('takes the fields of a plain page in their order, flat', async () => {
    const answer = await request(app).post('/f/inquiry').type('form').send('a[b]=1&a[b]=2&%D7%A9=%D7%9D');

    expect(JSON.parse(answer.text)).toEqual([
      'inquiry',
      [
        ['a[b]', '1'],
        ['a[b]', '2'],
        ['ש', 'ם'],
      ],
      null,
    ]);
  });

  it('takes the fields of a multipart page', async () => {
    const answer = await request(app).post('/f/inquiry').field('name', 'שלום');

    expect(JSON.parse(answer.text)).toEqual(['inquiry', [['name', 'שלום']], null]);
  });

  it('answers 400 to a multipart page that is cut off or has no boundary', async () => {
    const send = (type: string, body: string) => request(app).post('/f/inquiry').set('Content-Type', type).send(body);

    expect((await send('multipart/form-data', 'x')).status).toBe(400);
    expect(
      (await send('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'))
        .status,
    ).toBe(400);
  });

  it('fails loudly in tests when its answer does not match its schema', async () => {
    expect((await request(app).get('/api/v1/posts?limit=13')).status).toBe(500);
  });
});

describe('what no route takes', () => {
  it('answers 404 to an unknown path', async () => {
    expect((await request(app).get('/nothing')).body.type).toBe('urn:nativ:problem:request.not-found');
  });

  it('answers 404 to other spellings of a path', async () => {
    expect((await request(app).get('/api/v1/posts/')).status).toBe(404);
    expect((await request(app).get('/API/v1/posts')).status).toBe(404);
  });

  it('answers 405 to other methods and names those that there are', async () => {
    const answer = await request(app).delete('/api/v1/posts');

    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
  });

  it('answers 400 to an address that cannot be decoded', async () => {
    expect((await request(app).get('/api/v1/fails/%E0%A4%A')).status).toBe(400);
  });
});

describe('a route that fails', () => {
  it('answers 500 without a word of what happened', async () => {
    const answer = await request(app).get('/api/v1/fails/badly');

    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('inquirer');
  });

  it('answers 503 with Retry-After when the database is away', async () => {
    const answer = await request(app).get('/api/v1/fails/database');

    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser from doing anything with it', async () => {
    const { headers } = await request(app).get('/api/v1/posts');

    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('promises https only where people use it', async () => {
    const secure = createApp({ config: { ...config, baseUrl: 'https://x.org' }, log: silentLog, gate, routes });

    expect((await request(secure).get('/api/v1/posts')).headers['strict-transport-security']).toContain(
      'max-age=31536000',
    );
  });
});

/** Sends a body without saying how long it is. */
async function postInChunks(body: string): Promise<number | undefined> {
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;
  const headers = { Authorization: 'x', 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sending = httpRequest({ port, path: '/api/v1/posts', method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on('error', reject);
    sending.end(body);
  });
  server.close();
  return status;
}
