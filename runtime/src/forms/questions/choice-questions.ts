import { isJsonObject, ownText } from '../json-schema.ts';
import type { QuestionKind, QuestionWords } from './question-kind.ts';
import { answerType, isShaped, optionsOf, widgetOf } from './read-shape.ts';

const newOptions = ({ option }: QuestionWords) => [
  { const: 'option1', title: option(1) },
  { const: 'option2', title: option(2) },
];

/** Questions whose answers are offered. */
export const choiceQuestions: readonly QuestionKind[] = [
  {
    id: 'consent',
    family: 'choice',
    constraints: [],
    isAsked: true,
    widgets: [],
    create: ({ consent }) => ({ schema: { type: 'boolean', const: true, title: consent }, ui: {} }),
    recognise: ({ schema }) => answerType(schema) === 'boolean' && schema.const === true,
  },
  {
    id: 'yesNo',
    family: 'choice',
    constraints: [],
    isAsked: true,
    widgets: ['radio', 'select', 'checkbox'],
    create: ({ title }) => ({ schema: { type: 'boolean', title }, ui: { 'ui:widget': 'radio' } }),
    recognise: isShaped('boolean', { widgets: [undefined, 'radio', 'select', 'checkbox'] }),
  },
  {
    id: 'listChoice',
    family: 'choice',
    constraints: ['optionList'],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'string', title, 'x-options': 'countries' }, ui: {} }),
    recognise: ({ schema }) => answerType(schema) === 'string' && ownText(schema, 'x-options') !== undefined,
  },
  {
    id: 'several',
    family: 'choice',
    constraints: ['options', 'minItems', 'maxItems'],
    isAsked: true,
    widgets: ['checkboxes', 'tags', 'select'],
    create: (words) => ({
      schema: {
        type: 'array',
        title: words.title,
        uniqueItems: true,
        items: { type: 'string', oneOf: newOptions(words) },
      },
      ui: { 'ui:widget': 'checkboxes' },
    }),
    recognise: ({ schema, ui }) =>
      answerType(schema) === 'array' &&
      isJsonObject(schema.items) &&
      (optionsOf(schema.items) !== null || ownText(schema.items, 'x-options') !== undefined) &&
      [undefined, 'checkboxes', 'tags', 'select'].includes(widgetOf(ui)),
  },
  {
    id: 'choice',
    family: 'choice',
    constraints: ['options'],
    isAsked: true,
    widgets: ['radio', 'select'],
    create: (words) => ({
      schema: { type: 'string', title: words.title, oneOf: newOptions(words) },
      ui: { 'ui:widget': 'radio' },
    }),
    recognise: ({ schema, ui }) =>
      ['string', 'number', 'integer'].includes(answerType(schema) ?? '') &&
      optionsOf(schema) !== null &&
      [undefined, 'radio', 'select'].includes(widgetOf(ui)),
  },
];
