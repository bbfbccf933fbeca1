import type { FormDocument } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { cfworkerErrors } from '../cfworker-errors.ts';
import { createCfworkerSchemaTest } from '../cfworker-schema-test.ts';
import { compileForm } from './compile-form.ts';
import { judgeAnswers } from './judge-answers.ts';
import { settleForm } from './settle-form.ts';
import { isTrigger, triggersOf } from './triggers-of.ts';

const test = createCfworkerSchemaTest();
const context = { today: '2026-03-01', test, language: 'en' };
const settle = (document: FormDocument, answers: Record<string, unknown>) =>
  settleForm(compileForm(document), answers, context);
const judge = (document: FormDocument, answers: Record<string, unknown>) => {
  const settled = settle(document, answers);
  return judgeAnswers(compileForm(document), settled, cfworkerErrors(compileForm(document).schema, settled.answers), {
    language: 'en',
  });
};

const text = { type: 'string' };
const family: FormDocument = {
  title: 'A family',
  schema: {
    type: 'object',
    required: ['kind', 'school'],
    properties: {
      kind: { type: 'string', enum: ['alone', 'family'] },
      school: text,
      children: {
        type: 'array',
        items: {
          type: 'object',
          required: ['age'],
          properties: { age: { type: 'integer' }, school: text, work: text },
        },
      },
      address: { type: 'object', required: ['city'], properties: { city: text, flat: text } },
      count: { type: 'integer', readOnly: true },
    },
  },
  settings: {
    rules: [
      { id: 'r1', kind: 'show', when: "data.kind == 'family'", questions: ['/children', '/school', '/address'] },
      { id: 'r2', kind: 'show', when: 'row.age < 18', questions: ['/children/*/school'] },
      { id: 'r3', kind: 'show', when: 'row.age >= 15', questions: ['/children/*/work'] },
      { id: 'r4', kind: 'require', when: 'row.age >= 6', questions: ['/children/*/school'] },
      { id: 'r5', kind: 'set', question: '/count', value: 'size(data.children)' },
      {
        id: 'r6',
        kind: 'refuse',
        when: 'row.age > 120',
        questions: ['/children/*/age'],
        message: { en: 'That is very old.', he: 'זה הרבה.' },
      },
    ],
  },
};

describe('settling a form', () => {
  it('drops what is hidden and asks for nothing that is hidden', () => {
    const settled = settle(family, { kind: 'alone', school: 'left over', children: [{ age: 3 }] });

    expect(settled.answers).toEqual({ kind: 'alone', count: 0 });
    expect(Object.keys(settled.form.schema.properties as object)).toEqual(['kind', 'count']);
    expect(settled.form.schema.required).toEqual(['kind']);
    expect(judge(family, { kind: 'alone' })).toEqual([]);
  });

  it('decides for each row by itself', () => {
    const answers = { kind: 'family', school: 's', children: [{ age: 3, work: 'none' }, { age: 17 }, { age: 30 }] };
    const settled = settle(family, answers);

    expect([...settled.hidden]).toEqual(['/children/2/school', '/children/0/work']);
    expect(settled.answers.children).toEqual([{ age: 3 }, { age: 17 }, { age: 30 }]);
    expect([...settled.required]).toEqual(['/children/1/school']);
    expect(judge(family, answers).map(({ path }) => path)).toEqual(['/children/1/school']);
  });

  it('computes what is set, whatever was sent', () => {
    expect(settle(family, { kind: 'family', children: [{}, {}], count: 99 }).answers.count).toBe(2);
  });

  it('refuses in the words of the rule, at the question', () => {
    const errors = judge(family, { kind: 'family', school: 's', children: [{ age: 121 }] });

    expect(errors).toEqual([{ path: '/children/0/age', message: 'That is very old.' }]);
  });

  it('keeps an answer that is hidden only while something else that is hidden counts', () => {
    const chain: FormDocument = {
      title: 'A chain',
      schema: { type: 'object', properties: { a: text, b: text, c: text } },
      settings: {
        rules: [
          { id: 'b', kind: 'show', when: "data.a == 'yes'", questions: ['/b'] },
          { id: 'c', kind: 'show', when: 'data.b == null', questions: ['/c'] },
        ],
      },
    };

    expect(settle(chain, { a: 'no', b: 'left over', c: 'kept' }).answers).toEqual({ a: 'no', c: 'kept' });
  });

  it('hides a group nothing of which is left', () => {
    const group: FormDocument = {
      title: 'A group',
      schema: {
        type: 'object',
        required: ['group'],
        properties: { a: text, group: { type: 'object', required: ['b'], properties: { b: text, c: text } } },
      },
      settings: { rules: [{ id: 'r', kind: 'show', when: "data.a == 'yes'", questions: ['/group/b', '/group/c'] }] },
    };

    expect(judge(group, { a: 'no' })).toEqual([]);
    expect(judge(group, { a: 'yes' }).map(({ path }) => path)).toEqual(['/group']);
    expect(settle(group, { a: 'no', group: { b: 'x' } }).answers).toEqual({ a: 'no' });
  });

  it('lets conditions of the schema and rules go together', () => {
    const both: FormDocument = {
      title: 'Both',
      schema: {
        type: 'object',
        properties: { kind: { enum: ['a', 'b'] }, quiet: { type: 'boolean' } },
        dependencies: {
          kind: {
            oneOf: [
              { properties: { kind: { const: 'a' }, more: text }, required: ['more'] },
              { properties: { kind: { const: 'b' } } },
            ],
          },
        },
      },
      settings: { rules: [{ id: 'r', kind: 'show', when: '!data.quiet', questions: ['/more'] }] },
    };

    expect(judge(both, { kind: 'a' }).map(({ path }) => path)).toEqual(['/more']);
    expect(judge(both, { kind: 'a', quiet: true })).toEqual([]);
    expect(settle(both, { kind: 'a', quiet: true, more: 'x' }).answers).toEqual({ kind: 'a', quiet: true });
  });

  it('takes today from outside', () => {
    const dated: FormDocument = {
      title: 'Dates',
      schema: { type: 'object', properties: { on: { type: 'string', format: 'date' } } },
      settings: {
        rules: [{ id: 'r', kind: 'refuse', when: 'data.on < today', questions: ['/on'], message: 'That day is gone.' }],
      },
    };

    expect(judge(dated, { on: '2026-02-28' })).toEqual([{ path: '/on', message: 'That day is gone.' }]);
    expect(judge(dated, { on: '2026-03-01' })).toEqual([]);
  });

  it('leaves out a rule that cannot be read', () => {
    const broken: FormDocument = {
      ...family,
      settings: { rules: [{ id: 'r', kind: 'show', when: 'data.kind ==', questions: ['/school'] }] },
    };

    expect(settle(broken, { school: 's' }).answers).toEqual({ school: 's' });
  });
});

const paged: FormDocument = {
  title: 'Pages',
  schema: {
    type: 'object',
    required: ['age', 'job', 'last'],
    properties: { last: text, age: { type: 'integer' }, job: text, note: text },
  },
  uiSchema: { 'ui:order': ['age', 'job', '*'] },
  settings: {
    pages: [
      { id: 'one', title: { en: 'One', he: 'אחת' }, questions: ['age'] },
      { id: 'two', title: 'Two', description: 'Of work', questions: ['job'] },
      { id: 'three', title: 'Three', questions: ['note'] },
    ],
    rules: [
      { id: 'child', kind: 'end', when: 'data.age < 6', after: 'one', text: 'Too young.', refuses: true },
      { id: 'young', kind: 'skipTo', when: 'data.age < 18', after: 'one', page: 'three' },
    ],
  },
};

describe('the pages on the way', () => {
  it('are all where nothing turns', () => {
    expect(settle(paged, { age: 30 }).pages).toEqual([
      { id: 'one', title: 'One', questions: ['age'] },
      { id: 'two', title: 'Two', description: 'Of work', questions: ['job'] },
      { id: 'three', title: 'Three', questions: ['last', 'note'] },
    ]);
  });

  it('leave out a page that is skipped, and what was answered on it', () => {
    const settled = settle(paged, { age: 12, job: 'left over', last: 'x' });

    expect(settled.pages.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(settled.answers).toEqual({ age: 12, last: 'x' });
    expect(judge(paged, { age: 12, last: 'x' })).toEqual([]);
  });

  it('end early, and say for whom the form is not', () => {
    expect(settle(paged, { age: 5 })).toMatchObject({
      pages: [{ id: 'one' }],
      end: { after: 'one', refuses: true, text: 'Too young.' },
    });
    expect(judge(paged, { age: 5 })).toEqual([{ path: '', message: 'Too young.' }]);
  });
});

describe('the answers on which others depend', () => {
  it('are those that rules read, in rows and outside', () => {
    expect(triggersOf(family)).toEqual(['/kind', '/children/*/age', '/children']);
    expect(triggersOf(paged)).toEqual(['/age']);
  });

  it('are those that decide between branches of the schema', () => {
    expect(
      triggersOf({
        title: 'Branches',
        schema: {
          type: 'object',
          properties: { a: text, b: text, group: { type: 'object', properties: { c: text } }, free: text },
          if: { properties: { a: { const: 'x' } }, required: ['a'] },
          then: { properties: { more: text } },
          dependencies: { b: { properties: { extra: text } } },
          oneOf: [{ properties: { group: { properties: { c: { const: 1 } } }, kind: { const: 'k' } } }],
        },
      }),
    ).toEqual(['/a', '/b', '/kind']);
  });

  it('know an answer at a place', () => {
    expect(
      ['/children/3/age', '/children/3', '/kind', '/school'].map((path) => isTrigger(path, triggersOf(family))),
    ).toEqual([true, true, true, false]);
  });
});
