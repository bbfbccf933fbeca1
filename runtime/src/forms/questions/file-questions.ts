import { isJsonObject, type JsonSchema } from '../json-schema.ts';
import type { QuestionKind } from './question-kind.ts';
import { answerType } from './read-shape.ts';

const isFile = (schema: unknown): schema is JsonSchema =>
  isJsonObject(schema) && answerType(schema) === 'string' && schema.format === 'file';

/** Questions whose answer is a file, or several. The answer itself is the id of what was uploaded. */
export const fileQuestions: readonly QuestionKind[] = [
  {
    id: 'signature',
    family: 'file',
    constraints: [],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({
      schema: {
        type: 'string',
        title,
        format: 'file',
        'x-file': { accept: ['image/png'] },
        'x-question': 'signature',
      },
      ui: {},
    }),
    recognise: ({ schema }) => isFile(schema) && schema['x-question'] === 'signature',
  },
  {
    id: 'file',
    family: 'file',
    constraints: ['files'],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'string', title, format: 'file', 'x-file': {} }, ui: {} }),
    recognise: ({ schema }) => isFile(schema),
  },
  {
    id: 'files',
    family: 'file',
    constraints: ['files', 'minItems', 'maxItems'],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({
      schema: {
        type: 'array',
        title,
        maxItems: 5,
        uniqueItems: true,
        items: { type: 'string', format: 'file', 'x-file': {} },
      },
      ui: {},
    }),
    recognise: ({ schema }) => answerType(schema) === 'array' && isFile(schema.items),
  },
];
