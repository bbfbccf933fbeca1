import { ownText } from '../json-schema.ts';
import type { QuestionKind } from './question-kind.ts';
import { answerType, widgetOf } from './read-shape.ts';

const single = ['string', 'number', 'integer', 'boolean'];

/** What nobody answers by hand. */
export const quietQuestions: readonly QuestionKind[] = [
  {
    id: 'richText',
    family: 'other',
    constraints: [],
    isAsked: false,
    widgets: [],
    create: ({ richText }) => ({
      schema: { type: 'null', 'x-question': 'richText', description: richText },
      ui: {},
    }),
    recognise: ({ schema }) => schema.type === 'null' && ownText(schema, 'description') !== undefined,
  },
  {
    id: 'hidden',
    family: 'other',
    constraints: ['maxLength'],
    isAsked: false,
    widgets: ['hidden'],
    create: ({ title }) => ({ schema: { type: 'string', title, maxLength: 200 }, ui: { 'ui:widget': 'hidden' } }),
    recognise: ({ schema, ui }) => widgetOf(ui) === 'hidden' && single.includes(answerType(schema) ?? ''),
  },
  {
    id: 'calculated',
    family: 'other',
    constraints: [],
    isAsked: false,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'number', title, readOnly: true }, ui: {} }),
    recognise: ({ schema, ui }) =>
      (schema.readOnly === true || ui['ui:readonly'] === true) && single.includes(answerType(schema) ?? ''),
  },
];

/** What no other kind recognises. It is shown, moved and kept as it is. */
export const customQuestion: QuestionKind = {
  id: 'custom',
  family: 'other',
  constraints: [],
  isAsked: true,
  widgets: [],
  create: ({ title }) => ({ schema: { title }, ui: {} }),
  recognise: () => true,
};
