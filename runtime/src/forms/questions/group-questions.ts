import { isJsonObject } from '../json-schema.ts';
import type { AddressPart, QuestionKind } from './question-kind.ts';
import { answerType, optionsOf } from './read-shape.ts';

const addressParts: readonly AddressPart[] = ['street', 'houseNumber', 'apartment', 'city', 'postalCode', 'country'];

/** Questions that hold others. */
export const groupQuestions: readonly QuestionKind[] = [
  {
    id: 'address',
    family: 'group',
    constraints: [],
    isAsked: true,
    widgets: [],
    create: ({ title, address }) => ({
      schema: {
        type: 'object',
        title,
        'x-question': 'address',
        required: ['street', 'city'],
        properties: Object.fromEntries(
          addressParts.map((part) => [
            part,
            {
              type: 'string',
              title: address[part],
              maxLength: 200,
              ...(part === 'country' ? { 'x-options': 'countries' } : {}),
            },
          ]),
        ),
      },
      ui: {},
    }),
    recognise: ({ schema }) => answerType(schema) === 'object' && schema['x-question'] === 'address',
  },
  {
    id: 'section',
    family: 'group',
    constraints: [],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'object', title, properties: {} }, ui: {} }),
    recognise: ({ schema }) => answerType(schema) === 'object' && isJsonObject(schema.properties),
  },
  {
    id: 'repeating',
    family: 'group',
    constraints: ['minItems', 'maxItems'],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({
      schema: { type: 'array', title, maxItems: 20, items: { type: 'object', properties: {} } },
      ui: {},
    }),
    recognise: ({ schema }) =>
      answerType(schema) === 'array' &&
      isJsonObject(schema.items) &&
      optionsOf(schema.items) === null &&
      ['object', 'string', 'number', 'integer'].includes(answerType(schema.items) ?? ''),
  },
];
