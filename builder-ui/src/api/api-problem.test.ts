import { describe, expect, it } from 'vitest';
import { ApiProblem, asProblem, problemFrom } from './api-problem.ts';

const answer = (status: number, body: string, type: string) =>
  new Response(body, { status, headers: { 'content-type': type } });

describe('problemFrom', () => {
  it('keeps what the server says, place by place', async () => {
    const errors = [{ path: '/email', message: 'Write an address.' }];
    const document = {
      type: 'urn:nativ:problem:answers.invalid',
      title: 't',
      status: 422,
      detail: 'Check.',
      id: 'p1',
      errors,
    };

    const problem = await problemFrom(answer(422, JSON.stringify(document), 'application/problem+json'));

    expect(problem).toMatchObject({
      status: 422,
      type: document.type,
      detail: 'Check.',
      id: 'p1',
      errors,
      problems: [],
    });
  });

  it.each([
    ['a page of a proxy', '<h1>Bad gateway</h1>', 'text/html'],
    ['JSON that was cut off', '{"detail": "Exp', 'application/problem+json'],
    ['nothing', '', 'application/json'],
  ])('has no words for %s', async (_what, body, type) => {
    const problem = await problemFrom(answer(502, body, type));

    expect(problem).toMatchObject({ status: 502, detail: null, id: null, errors: [] });
  });
});

it('takes whatever else is thrown for silence', () => {
  const bug = new TypeError('x is undefined');

  expect(asProblem(bug)).toMatchObject({ status: 0, detail: null, cause: bug });
  expect(asProblem(new ApiProblem(409)).status).toBe(409);
});
