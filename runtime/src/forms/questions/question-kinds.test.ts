import { describe, expect, it } from 'vitest';
import { checkForm } from '../check-form.ts';
import type { QuestionWords } from './question-kind.ts';
import { questionKind, questionKinds, recogniseQuestion } from './question-kinds.ts';

const words: QuestionWords = {
  title: 'A question',
  option: (number) => `Option ${number}`,
  address: {
    street: 'Street',
    houseNumber: 'House',
    apartment: 'Flat',
    city: 'City',
    postalCode: 'Code',
    country: 'Country',
  },
  lowLabel: 'Not at all',
  highLabel: 'Very much',
  richText: 'Read **this**.',
  consent: 'I agree',
};

describe('the kinds of question', () => {
  it.each(questionKinds.map((kind) => [kind.id, kind] as const))('know %s again', (id, kind) => {
    const { schema, ui } = kind.create(words);

    expect(recogniseQuestion(schema, ui).id).toBe(id);
  });

  it('make questions that may be published', () => {
    const made = questionKinds.map((kind) => [kind.id, kind.create(words)] as const);
    const schema = { type: 'object', properties: Object.fromEntries(made.map(([id, shape]) => [id, shape.schema])) };
    const uiSchema = Object.fromEntries(made.map(([id, shape]) => [id, shape.ui]));

    expect(checkForm({ title: 'All kinds', schema, uiSchema })).toEqual([]);
  });

  it.each([
    ['text', { type: ['string', 'null'] }, {}],
    ['choice', { enum: ['a', 'b'] }, {}],
    ['choice', { type: 'string', anyOf: [{ const: 'a' }] }, { 'ui:options': { widget: 'radio' } }],
    ['several', { type: 'array', items: { enum: [1, 2] } }, { 'ui:widget': 'checkboxes' }],
    ['consent', { const: true, type: 'boolean' }, {}],
    ['section', { properties: { a: {} } }, {}],
    ['custom', { type: 'string', format: 'uuid' }, {}],
    ['custom', { type: ['string', 'number'] }, {}],
    ['custom', true, {}],
    ['custom', { type: 'string', if: { const: 'a' }, then: { minLength: 3 } }, {}],
  ] as const)('take a shape from elsewhere for %s', (id, schema, ui) => {
    expect(recogniseQuestion(schema, ui).id).toBe(id);
  });

  it('look behind a reference', () => {
    const root = { definitions: { name: { type: 'string', format: 'email' } } };

    expect(recogniseQuestion({ $ref: '#/definitions/name' }, {}, root).id).toBe('email');
  });

  it('are asked or only read', () => {
    expect([questionKind('richText').isAsked, questionKind('text').isAsked]).toEqual([false, true]);
  });
});
