import type { QuestionFamily, QuestionKind, QuestionKindId } from './question-kind.ts';
import { isShaped } from './read-shape.ts';

const text = ['minLength', 'maxLength', 'pattern'] as const;
const bounds = ['minimum', 'maximum', 'multipleOf'] as const;

/** Questions whose answer is one text or one number, told apart by type, format and widget. */
export const plainQuestions: readonly QuestionKind[] = [
  {
    id: 'paragraph',
    family: 'text',
    constraints: ['minLength', 'maxLength'],
    isAsked: true,
    widgets: ['textarea'],
    create: ({ title }) => ({ schema: { type: 'string', title }, ui: { 'ui:widget': 'textarea' } }),
    recognise: isShaped('string', { widgets: ['textarea'] }),
  },
  {
    id: 'text',
    family: 'text',
    constraints: text,
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'string', title }, ui: {} }),
    recognise: isShaped('string', { widgets: [undefined, 'text'] }),
  },
  withFormat('email', 'text', 'email'),
  withFormat('phone', 'text', 'phone'),
  withFormat('israeliId', 'text', 'israeli-id'),
  withFormat('url', 'text', 'uri'),
  withFormat('date', 'time', 'date'),
  withFormat('time', 'time', 'time'),
  withFormat('dateTime', 'time', 'date-time'),
  {
    id: 'rating',
    family: 'number',
    constraints: ['maximum'],
    isAsked: true,
    widgets: ['rating'],
    create: ({ title }) => ({
      schema: { type: 'integer', title, minimum: 1, maximum: 5 },
      ui: { 'ui:widget': 'rating' },
    }),
    recognise: isShaped('integer', { widgets: ['rating'] }),
  },
  {
    id: 'scale',
    family: 'number',
    constraints: ['minimum', 'maximum', 'ends'],
    isAsked: true,
    widgets: ['scale'],
    create: ({ title, lowLabel, highLabel }) => ({
      schema: { type: 'integer', title, minimum: 1, maximum: 10 },
      ui: { 'ui:widget': 'scale', 'ui:options': { lowLabel, highLabel } },
    }),
    recognise: isShaped('integer', { widgets: ['scale'] }),
  },
  {
    id: 'integer',
    family: 'number',
    constraints: bounds,
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'integer', title }, ui: {} }),
    recognise: isShaped('integer', { widgets: [undefined, 'updown', 'range'] }),
  },
  {
    id: 'number',
    family: 'number',
    constraints: bounds,
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'number', title }, ui: {} }),
    recognise: isShaped('number', { widgets: [undefined, 'updown', 'range'] }),
  },
];

function withFormat(id: QuestionKindId, family: QuestionFamily, format: string): QuestionKind {
  return {
    id,
    family,
    constraints: [],
    isAsked: true,
    widgets: [],
    create: ({ title }) => ({ schema: { type: 'string', title, format }, ui: {} }),
    recognise: isShaped('string', { format }),
  };
}
