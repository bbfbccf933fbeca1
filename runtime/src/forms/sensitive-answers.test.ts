import { describe, expect, test } from 'vitest';
import { joinAnswers, splitterOf } from './sensitive-answers.ts';

const secret = { type: 'string', 'x-sensitivity': 'sensitive' };
const text = { type: 'string' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

function split(schema: unknown, answers: Record<string, unknown>) {
  const splitter = splitterOf(schema);
  if (!splitter) throw new Error('Expected a form that asks something sensitive.');
  return splitter(answers);
}

describe('the sensitive answers of a form', () => {
  test('are taken out and can be put back', () => {
    const schema = form({ kind: text, details: secret, person: form({ name: text, id: secret }) });
    const answers = { kind: 'legal', details: 'סוד', person: { name: 'D', id: '1' } };

    const { plain, sensitive } = split(schema, answers);

    expect(plain).toEqual({ kind: 'legal', person: { name: 'D' } });
    expect(sensitive).toEqual([
      { path: '/details', value: 'סוד' },
      { path: '/person/id', value: '1' },
    ]);
    expect(joinAnswers(plain, sensitive)).toEqual(answers);
  });

  test('are found in lists of people, branches and references', () => {
    const schema = form(
      { people: { type: 'array', items: { $ref: '#/$defs/person' } }, kind: text },
      {
        $defs: { person: form({ name: text, health: secret }) },
        allOf: [{ if: { properties: { kind: { const: 'x' } } }, [String('then')]: { properties: { why: secret } } }],
      },
    );
    const answers = { people: [{ name: 'A', health: 'ill' }, { name: 'B' }], kind: 'x', why: 'because' };

    const { plain, sensitive } = split(schema, answers);

    expect(plain).toEqual({ people: [{ name: 'A' }, { name: 'B' }], kind: 'x' });
    expect(joinAnswers(plain, sensitive)).toEqual(answers);
  });

  test('seal a whole list when its entries are sensitive, or cannot be told', () => {
    const schema = form({
      notes: { type: 'array', items: secret },
      mixed: { type: 'array', prefixItems: [secret, text] },
    });

    const { plain, sensitive } = split(schema, { notes: ['a', 'b'], mixed: ['c', 'd'] });

    expect(plain).toEqual({});
    expect(sensitive.map(({ path }) => path)).toEqual(['/notes', '/mixed']);
  });

  test.each([
    ['a pattern of names', { type: 'object', patternProperties: { '^x': secret } }],
    ['several types', { type: ['object', 'string'], properties: { xa: secret } }],
    ['no type at all', {}],
  ])('seal what the schema leaves open: %s', (_name, field) => {
    const { plain } = split(form({ known: secret, field }), { field: { xa: 'canary' } });

    expect(JSON.stringify(plain)).not.toContain('canary');
  });

  test('names with slashes and dots come back where they were', () => {
    const schema = form({ 'a/b': form({ 'c~d': secret, 'e.f': text }) });
    const answers = { 'a/b': { 'c~d': '1', 'e.f': '2' } };

    const { plain, sensitive } = split(schema, answers);

    expect(joinAnswers(plain, sensitive)).toEqual(answers);
  });

  test('need nothing where a form asks nothing sensitive', () => {
    expect(splitterOf(form({ kind: text, mail: { ...text, 'x-sensitivity': 'personal' } }))).toBeNull();
  });
});
