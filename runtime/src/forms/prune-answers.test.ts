import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCfworkerSchemaTest } from './cfworker-schema-test.ts';
import { normalizeSchema } from './normalize-schema.ts';
import { pruneAnswers } from './prune-answers.ts';
import { undeclaredFields } from './undeclared-fields.ts';
import { visibleFields } from './visible-answers.ts';

const schemaTest = createCfworkerSchemaTest();
const text = { type: 'string' };

/** A literal with a member called `then` would pass for a promise. */
const when = (condition: object, yes: object, no: object = {}) =>
  Object.fromEntries([
    ['if', condition],
    ['then', yes],
    ['else', no],
  ]);

const inquiry = normalizeSchema({
  type: 'object',
  properties: {
    kind: { enum: ['legal', 'social'] },
    anonymous: { type: 'boolean' },
    people: { type: 'array', items: { $ref: '#/$defs/person' } },
  },
  allOf: [
    when(
      { properties: { kind: { const: 'legal' } }, required: ['kind'] },
      { properties: { court: text, lawyer: { type: 'object', properties: { name: text } } } },
      { properties: { circle: text } },
    ),
    when({ properties: { court: { const: 'yes' } }, required: ['court'] }, { properties: { judge: text } }),
  ],
  dependentSchemas: { anonymous: { properties: { nickname: text } } },
  $defs: {
    person: {
      type: 'object',
      properties: { role: { enum: ['friend', 'foe'] } },
      oneOf: [
        { properties: { role: { const: 'friend' }, since: text } },
        { properties: { role: { const: 'foe' }, harm: text } },
      ],
    },
  },
});

describe('pruneAnswers', () => {
  test('drops what the other answers hide, and what that hides in turn', () => {
    const data = { kind: 'social', court: 'yes', judge: 'J', lawyer: { name: 'L' }, circle: 'C', nickname: 'N' };

    expect(pruneAnswers(inquiry, data, schemaTest)).toEqual({ kind: 'social', circle: 'C' });
  });

  test('prunes each row of a list by its own answers', () => {
    const data = {
      people: [{ role: 'friend', since: '2020', harm: 'x' }, { role: 'foe', since: '2020', harm: 'x' }, {}],
    };

    expect(pruneAnswers(inquiry, data, schemaTest)).toEqual({
      people: [{ role: 'friend', since: '2020' }, { role: 'foe', harm: 'x' }, {}],
    });
  });

  test('goes by the deciding answer even where the rest of the branch does not fit yet', () => {
    const data = { people: [{ role: 'foe', harm: 7, since: '2020' }] };

    expect(pruneAnswers(inquiry, data, schemaTest)).toEqual({ people: [{ role: 'foe', harm: 7 }] });
  });

  test('removes a group that it empties, unless the form demands the group', () => {
    const conditional = {
      properties: {
        on: text,
        group: { type: 'object', oneOf: [{ properties: { x: text }, required: ['x'], maxProperties: 0 }, {}] },
      },
    };
    expect(pruneAnswers(normalizeSchema(conditional), { group: { x: 'kept out' } }, schemaTest)).toEqual({});
    expect(
      pruneAnswers(normalizeSchema({ ...conditional, required: ['group'] }), { group: { x: '1' } }, schemaTest),
    ).toEqual({ group: {} });
  });

  test('keeps what the branch in force forbids, for the validator to refuse, unless told to drop it', () => {
    const schema = normalizeSchema({
      properties: {
        address: {
          oneOf: [
            { properties: { at: { const: 'home' }, street: text }, additionalProperties: false },
            { properties: { at: { const: 'abroad' }, country: text }, additionalProperties: false },
          ],
        },
      },
    });
    const data = { address: { at: 'abroad', country: 'Chile', street: 'Main' } };

    expect(pruneAnswers(schema, data, schemaTest)).toEqual(data);
    expect(pruneAnswers(schema, data, schemaTest, 'drop')).toEqual({ address: { at: 'abroad', country: 'Chile' } });
  });

  test('gives back the very same answers where nothing is hidden', () => {
    const data = { kind: 'legal', court: 'yes', judge: 'J' };

    expect(pruneAnswers(inquiry, data, schemaTest)).toBe(data);
  });

  test('changes nothing the second time, and leaves nothing that is not visible', () => {
    const word = fc.constantFrom('yes', 'no', '');
    const person = fc.record(
      { role: fc.constantFrom('friend', 'foe', 'other'), since: word, harm: word },
      { requiredKeys: [] },
    );
    const answers = fc.record(
      {
        kind: fc.constantFrom('legal', 'social'),
        anonymous: fc.boolean(),
        court: word,
        judge: word,
        circle: word,
        nickname: word,
        lawyer: fc.record({ name: word }, { requiredKeys: [] }),
        people: fc.array(person, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (data) => {
        const pruned = pruneAnswers(inquiry, data, schemaTest);
        expect(pruneAnswers(inquiry, pruned, schemaTest)).toBe(pruned);
        const visible = visibleFields(inquiry, pruned, schemaTest);
        for (const key of Object.keys(pruned)) expect(visible).toContain(`/${key}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('undeclaredFields', () => {
  test('names what no branch of the form asks, and not what is merely hidden', () => {
    const data = { kind: 'social', court: 'hidden', 'a/b': 1, constructor: 2 };

    expect(undeclaredFields(inquiry, data, schemaTest)).toEqual(['/a~1b', '/constructor']);
  });

  test('lets pass what the schema lets pass', () => {
    const named = normalizeSchema({ properties: { a: text }, patternProperties: { '^x-': text } });
    expect(undeclaredFields(named, { 'x-1': '', y: '' }, schemaTest)).toEqual(['/y']);
    expect(
      undeclaredFields(normalizeSchema({ properties: { a: text }, additionalProperties: text }), { z: '' }, schemaTest),
    ).toEqual([]);
  });
});
