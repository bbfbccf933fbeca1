import { describe, expect, it } from 'vitest';
import { answerTypes } from './answer-types.ts';

describe('the types of answers', () => {
  it('name the form and say what each answer may be', async () => {
    const types = await answerTypes('home-event', 3, {
      title: 'A home event',
      schema: {
        type: 'object',
        required: ['city'],
        properties: {
          city: { type: 'string', description: 'Where it is.' },
          guests: { type: 'integer' },
          kind: { enum: ['talk', 'meal'] },
        },
      },
    });

    expect(types).toContain("The answers to the form 'home-event', version 3.");
    expect(types).toContain('export interface HomeEventAnswers');
    expect(types).toMatch(/city: string/);
    expect(types).toMatch(/guests\?: number/);
    expect(types).toMatch(/kind\?: \(?"talk" \| "meal"\)?/);
  });

  it('begin with a letter where the key does not', async () => {
    expect(await answerTypes('22-0976', 1, { title: 'A form', schema: { type: 'object', properties: {} } })).toContain(
      'Form220976Answers',
    );
  });

  it('follow no reference out of the schema', async () => {
    const document = {
      title: 'A form',
      schema: { type: 'object', properties: { secret: { $ref: 'file:///etc/passwd' } } },
    };

    await expect(answerTypes('leak', 1, document)).rejects.toThrow('Refs should have been resolved');
  });

  it('leave out texts to read, and make optional what rules and pages may leave out', async () => {
    const text = { type: 'string' };
    const types = await answerTypes('ruled', 1, {
      title: 'A form',
      schema: {
        type: 'object',
        required: ['kind', 'where', 'late', 'children'],
        properties: {
          kind: text,
          where: text,
          late: text,
          intro: { type: 'null', description: 'Read **this**.' },
          stars: { type: 'integer', minimum: 1, maximum: 5 },
          papers: { type: 'array', items: { type: 'string', format: 'file' } },
          children: {
            type: 'array',
            items: { type: 'object', required: ['age', 'school'], properties: { age: text, school: text } },
          },
        },
      },
      settings: {
        pages: [
          { id: 'one', title: 'One', questions: ['kind', 'where', 'children'] },
          { id: 'two', title: 'Two', questions: ['late'] },
        ],
        rules: [
          { id: 'a', kind: 'show', when: "data.kind == 'x'", questions: ['/where', '/children/*/school'] },
          { id: 'b', kind: 'end', when: "data.kind == 'y'", after: 'one' },
        ],
      },
    });

    expect(types).toMatch(/kind: string/);
    for (const name of ['where', 'late', 'school']) expect(types).toMatch(new RegExp(`${name}\\?: string`));
    expect(types).toMatch(/age: string/);
    expect(types).toMatch(/stars\?: number/);
    expect(types).toMatch(/papers\?: string\[\]/);
    expect(types).not.toContain('intro');
  });
});
