import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../test/fixed-seed.ts';
import { cfworkerErrors } from '../forms/cfworker-errors.ts';
import type { JsonSchema } from '../forms/json-schema.ts';
import { exampleFilling } from './example-filling.ts';
import { inventAnswers, inventReply } from './invented-inquiry.ts';

const inquiry: JsonSchema = {
  type: 'object',
  required: ['kind', 'description', 'email'],
  properties: {
    kind: { type: 'string', oneOf: [{ const: 'legal' }, { const: 'social' }] },
    legalArea: { type: 'string', enum: ['work', 'family'] },
    description: { type: 'string', title: 'What happened?', minLength: 3, maxLength: 5000 },
    phone: { type: 'string', format: 'phone', title: 'Phone' },
    email: { type: 'string', format: 'email' },
    name: { type: 'string', title: 'איך לפנות אליך?', maxLength: 80 },
    children: { type: 'integer', minimum: 0, maximum: 12 },
    on: { type: 'string', format: 'date' },
    cv: { type: 'string', format: 'file' },
  },
};

const field = fc.oneof(
  fc.record({
    type: fc.constant('string'),
    title: fc.constantFrom('Name', 'טלפון', 'What happened?', 'עיר'),
    minLength: fc.nat(40),
    maxLength: fc.integer({ min: 40, max: 400 }),
  }),
  fc.record({
    type: fc.constant('string'),
    format: fc.constantFrom('email', 'phone', 'date', 'date-time', 'uri', 'uuid', 'israeli-id', 'time'),
  }),
  fc.integer({ min: -50, max: 50 }).chain((minimum) =>
    fc.record({
      type: fc.constantFrom('integer', 'number'),
      minimum: fc.constant(minimum),
      maximum: fc.integer({ min: minimum, max: minimum + 100 }),
    }),
  ),
  fc.record({ type: fc.constant('boolean') }),
  fc.record({ type: fc.constant('string'), enum: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }) }),
  fc.record({
    type: fc.constant('array'),
    minItems: fc.integer({ min: 0, max: 2 }),
    items: fc.constant({ type: 'string', title: 'Name' }),
  }),
  fc.constant({ type: 'string', pattern: '^[0-9]{5}$' }),
);
const form = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'firstName', 'city', 'email', 'when'), field, { minKeys: 1 })
  .chain((properties) =>
    fc.record({
      type: fc.constant('object'),
      properties: fc.constant(properties),
      required: fc.subarray(Object.keys(properties)),
    }),
  );
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const languages = fc.constantFrom('he' as const, 'en' as const);

describe('an invented inquiry', () => {
  test('is valid wherever valid answers are to be found, in either language and for any seed', () => {
    fc.assert(
      fc.property(form, seeds, languages, (schema, seed, language) => {
        const known = cfworkerErrors(schema, exampleFilling(schema, 'Words')).length === 0;
        if (known) expect(cfworkerErrors(schema, inventAnswers(schema, { language, seed }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      'several different ones of few',
      { type: 'array', minItems: 4, uniqueItems: true, items: { enum: ['a', 'b', 'c', 'd'] } },
    ],
    ['a share', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ['a share of one', { type: 'number', minimum: 0.2, maximum: 0.8 }],
  ])('answers where %s must be said', (_what, asked) => {
    const schema = { type: 'object', required: ['it'], properties: { it: asked } };
    for (let seed = 0; seed < 20; seed++)
      expect(cfworkerErrors(schema, inventAnswers(schema, { language: 'en', seed }))).toEqual([]);
  });

  test('is the same for the same seed, and differs between seeds', () => {
    fc.assert(
      fc.property(seeds, languages, (seed, language) => {
        expect(inventAnswers(inquiry, { language, seed })).toEqual(inventAnswers(inquiry, { language, seed }));
      }),
      { numRuns: 50 },
    );
    const many = Array.from({ length: 20 }, (_, seed) =>
      JSON.stringify(inventAnswers(inquiry, { language: 'en', seed })),
    );
    expect(new Set(many).size).toBeGreaterThan(15);
  });

  test('asks each question for what it means, names nobody and reaches nobody', () => {
    for (let seed = 0; seed < 50; seed++) {
      const answers = inventAnswers(inquiry, {
        language: 'he',
        seed,
        today: '2026-12-20',
        needed: ['phone', 'name', 'on'],
      });
      expect(answers.email).toMatch(/@example\.org$/);
      expect(answers.phone).toMatch(/^\+44 1632 960\d{3}$/);
      expect(String(answers.name).length).toBeLessThan(10);
      expect(String(answers.description).length).toBeGreaterThan(20);
      expect(String(answers.on) > '2026-12-20').toBe(true);
      expect(answers).not.toHaveProperty('cv');
      expect(inventReply({ language: 'he', seed })).toMatch(/[א-ת]/);
    }
  });

  test('answers what is told at length with what fits, whatever else the question mentions', () => {
    const long = { type: 'string', maxLength: 3000 };
    const times = /weekend|Evenings|Mornings|סוף השבוע|בערב/;
    const schema: JsonSchema = {
      type: 'object',
      required: ['description', 'about', 'motivation', 'contact'],
      properties: {
        description: { ...long, title: 'What happened, when and where?' },
        about: { ...long, title: 'מה קרה, מתי ואיפה?' },
        motivation: { ...long, title: 'Why would you like to volunteer?' },
        contact: { type: 'string', maxLength: 100, title: 'When is it safe to call?' },
      },
    };
    for (let seed = 0; seed < 30; seed++) {
      const answers = inventAnswers(schema, { language: 'en', seed });
      expect(`${answers.description}${answers.about}`).not.toMatch(times);
      expect(String(answers.motivation)).toMatch(/help|time/);
      expect(String(answers.contact).length).toBeLessThan(40);
    }
  });

  test('tells what fits the choices before it, without a word on how to answer or how urgent it is', () => {
    const kinds = { legal: 'Legal help', psychological: 'תמיכה נפשית', social: 'ליווי חברתי' };
    const schema: JsonSchema = {
      type: 'object',
      required: ['kind', 'description'],
      properties: {
        kind: { type: 'string', oneOf: Object.entries(kinds).map(([value, title]) => ({ const: value, title })) },
        description: { type: 'string', title: 'מה קרה?', maxLength: 5000 },
      },
    };
    const fitting = {
      legal: /rights|letter|office/,
      psychological: /sleep|judge|nobody/,
      social: /people|town|groups/,
    };
    for (let seed = 0; seed < 30; seed++) {
      const { kind, description } = inventAnswers(schema, { language: 'en', seed });
      expect(description).toMatch(fitting[kind as keyof typeof fitting]);
      expect(description).not.toMatch(/urgent|[Cc]all back|[\u0590-\u05ff]|, [A-Z](?!\b)/);
    }
  });

  test('answers a report of harm with harm, and each short question with its own kind of words', () => {
    const short = { type: 'string', maxLength: 200 };
    const schema: JsonSchema = {
      type: 'object',
      required: ['where', 'platform', 'country', 'description', 'name', 'needs', 'amount', 'age', 'bornOn', 'phone'],
      properties: {
        where: { type: 'string', oneOf: [{ const: 'work', title: 'At work' }] },
        platform: { ...short, title: 'באיזו רשת או באיזה אתר?' },
        country: { type: 'string', title: 'In which country?' },
        whoIsHurt: { type: 'string', title: 'Who is being hurt?' },
        description: { type: 'string', title: 'What is happening?', maxLength: 5000 },
        name: { ...short, title: 'שם מלא' },
        needs: { type: 'string', title: 'מה יעזור לך?', maxLength: 2000 },
        amount: { type: 'integer', title: 'סכום, בשקלים', minimum: 1, maximum: 100_000_000 },
        age: { type: 'integer', title: 'Age', minimum: 0, maximum: 120 },
        bornOn: { type: 'string', format: 'date', title: 'Date of birth' },
        phone: { type: 'string', title: 'Phone', pattern: '^\\+?[0-9][0-9 ()-]{6,18}$' },
      },
    };
    for (let seed = 0; seed < 20; seed++) {
      const answers = inventAnswers(schema, { language: 'en', seed, today: '2026-01-31' });
      expect(answers.description).toMatch(/going on|again|kept/);
      expect(answers.platform).toMatch(/^(A site|A social|The message)/);
      expect(answers.country).toMatch(/^[A-Z][a-z]+$/);
      expect(answers.name).toMatch(/^\w+ \w+$/);
      expect(answers.needs).not.toMatch(/Hello|A friend/);
      expect(answers.amount).toBeGreaterThanOrEqual(100);
      expect(answers.age).toBeGreaterThanOrEqual(18);
      expect(String(answers.bornOn) < '2008').toBe(true);
      expect(answers.phone).toMatch(/^\+44 1632 960\d{3}$/);
    }
  });

  test('puts what happened before today, and ends a short answer with a whole sentence', () => {
    const schema: JsonSchema = {
      type: 'object',
      required: ['on', 'description'],
      properties: {
        on: { type: 'string', format: 'date', title: 'מתי זה קרה?' },
        description: { type: 'string', title: 'What happened?', maxLength: 150 },
      },
    };
    for (const today of ['2026-01-01', '2026-03-31', '2026-12-20'])
      for (let seed = 0; seed < 20; seed++) {
        const { on, description } = inventAnswers(schema, { language: 'en', seed, today });
        expect(String(on) < today).toBe(true);
        expect(String(on)).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/);
        expect(description).toMatch(/[.?]$/);
      }
  });

  test('names a file where there is one to send, each another', () => {
    const schema: JsonSchema = {
      type: 'object',
      required: ['cv', 'papers'],
      properties: {
        cv: { type: 'string', format: 'file' },
        papers: { type: 'array', minItems: 2, items: { type: 'string', format: 'file' } },
      },
    };
    const { cv, papers } = inventAnswers(schema, { language: 'he', seed: 1, files: true });
    expect(new Set([cv, ...(papers as string[])]).size).toBeGreaterThan(2);
    expect(String(cv)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
