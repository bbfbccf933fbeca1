import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../config/limits.ts';
import { createApp } from './create-app.ts';
import { createListener } from './create-listener.ts';
import { ProblemError } from './problem.ts';
import { defineRoute } from './routes.ts';

/** Which of the two ways answered, in the order of the requests. */
const ways: string[] = [];
const receipt = (id: string) => ({ id, reference: 'AAAA-BBBB', receipt: '1111 2222 3333 4444' });

type Types = { params: { form: string }; body: { data: { do?: string } }; response: object };
const answer = async ({ params, body }: { params: Types['params']; body: Types['body'] }) => {
  if (body.data.do === 'refuse') throw new ProblemError('form.not-found');
  if (body.data.do === 'break') throw new Error('the answer of an inquirer');
  return { json: receipt(params.form), headers: { 'Idempotent-Replayed': 'true' } };
};
const route = defineRoute<Types>({
  method: 'post',
  path: '/api/v1/public/forms/:form/submissions',
  summary: 'Takes a submission.',
  open: 'An example.',
  body: 'nativ:api/submission-create',
  accepts: ['application/json', 'application/x-www-form-urlencoded'],
  response: { status: 201 },
  errors: ['form.not-found'],
  async handle(parts) {
    ways.push('express');
    if (parts.fields) return { json: receipt('fields') };
    return answer(parts);
  },
  async answerJson(parts) {
    ways.push('direct');
    return answer(parts);
  },
});

const logged = new PassThrough();
const gate = async () => ({ workspaceId: 'w', userId: 'u', role: 'member' }) as const;
const config = { baseUrl: 'https://x.org', environment: 'production', limits: defaultLimits, trustProxy: 0 } as const;
const parts = { config, log: pino(logged), gate, routes: [route] };
const listener = createListener(parts);
const express = createApp(parts);

const address = '/api/v1/public/forms/inquiry/submissions';
const send = (app: Parameters<typeof request>[0], body: string | Buffer, path = address, type = 'application/json') =>
  request(app).post(path).set('Content-Type', type).set('Accept-Language', 'he').send(body);

describe('a request that is answered without Express', () => {
  it.each([
    ['what is taken', '{"data":{}}'],
    ['what the route refuses', '{"data":{"do":"refuse"}}'],
    ['a bug', '{"data":{"do":"break"}}'],
    ['a body that does not match', '{"data":1,"more":2}'],
    ['a duplicate key', '{"data":{},"data":{}}'],
    ['a broken body', '{"data":'],
    ['no body', ''],
    ['a body that is too large', `{"data":{"text":"${'x'.repeat(300_000)}"}}`],
  ])('gets the same answer as through it: %s', async (_name, body) => {
    ways.length = 0;
    const [direct, through] = [await send(listener, body), await send(express, body)];

    const comparable = ({ status, headers, body: json }: typeof direct) => {
      const { date: _date, 'content-length': _length, connection: _connection, ...rest } = headers;
      return { status, headers: rest, body: { ...json, id: typeof json.id } };
    };
    expect(comparable(direct)).toEqual(comparable(through));
    expect(['', 'direct,express']).toContain(ways.join());
  });

  it('says nothing of a bug but its id, and logs where it was', async () => {
    const { status, text, body } = await send(listener, '{"data":{"do":"break"}}');

    expect(status).toBe(500);
    expect(text).not.toContain('inquirer');
    expect(String(logged.read())).toContain(body.id);
  });
});

describe('a request in another spelling', () => {
  it.each([
    ['a query', `${address}?lang=he`, 'application/json', '{"data":{}}'],
    ['an escape in the address', '/api/v1/public/forms/in%71uiry/submissions', 'application/json', '{"data":{}}'],
    ['another type', address, 'application/x-www-form-urlencoded', 'a=b'],
    ['capitals in the type', address, 'Application/JSON', '{"data":{}}'],
    ['another character set', address, 'application/json; charset=utf-16', '{"data":{}}'],
    ['a slash at the end', `${address}/`, 'application/json', '{"data":{}}'],
  ])('goes through Express: %s', async (_name, path, type, body) => {
    ways.length = 0;
    const [listened, through] = [await send(listener, body, path, type), await send(express, body, path, type)];

    expect(listened.status).toBe(through.status);
    expect(ways).not.toContain('direct');
  });

  it('is told which methods there are', async () => {
    const { status, headers } = await request(listener).put(address).set('Content-Type', 'application/json').send('{}');

    expect([status, headers.allow]).toEqual([405, 'POST, OPTIONS']);
  });
});
