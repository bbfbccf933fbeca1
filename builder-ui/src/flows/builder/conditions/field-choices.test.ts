import type { OfferedField } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings } from '@nativ/schemas';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import en from '../../../i18n/en.json';
import he from '../../../i18n/he.json';
import { choiceWords } from './choice-words.ts';
import { fieldChoices } from './field-choices.ts';

beforeAll(() =>
  i18next.init({
    lng: 'he',
    resources: { en: { translation: en }, he: { translation: he } },
    interpolation: { escapeValue: false },
  }),
);

const forms: FlowSurroundings['forms'] = [
  {
    key: 'inquiry',
    document: {
      title: { he: 'פנייה', en: 'Inquiry' },
      schema: {
        type: 'object',
        properties: { kind: { type: 'string', title: 'Kind', oneOf: [{ const: 'legal', title: 'Legal' }] } },
      },
      translations: {
        he: { '/schema/properties/kind/title': 'סוג הפנייה', '/schema/properties/kind/oneOf/0/title': 'משפטי' },
      },
    },
  },
];
const flow: Pick<FlowDocument, 'nodes'> = {
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'decide', type: 'approval', name: 'Decide' },
  ],
};
const offered: readonly OfferedField[] = [
  { path: ['data', 'kind'], kind: 'string', values: ['legal'], isSensitive: false },
  { path: ['tasks', 'decide', 'outcome'], kind: 'string', values: ['approved', 'rejected'], isSensitive: false },
  { path: ['vars', 'total'], kind: 'number', isSensitive: false },
];
const choicesIn = (language: 'he' | 'en') =>
  fieldChoices(offered, flow, { forms }, { t: i18next.getFixedT(language), language, nodeName: () => 'Decide' });

it('offers the questions of the form in the language of the reader, with their answers', () => {
  expect(choicesIn('he')[0]).toMatchObject({
    path: '/data/kind',
    title: 'סוג הפנייה',
    group: 'הטופס „פנייה”',
    options: [{ value: 'legal', title: 'משפטי' }],
  });
  expect(choicesIn('en')[0]).toMatchObject({ title: 'Kind', options: [{ title: 'Legal' }] });
});

it('offers what an approval decides, and a variable by its name', () => {
  expect(choicesIn('en').slice(1)).toMatchObject([
    { path: '/tasks/decide/outcome', title: 'What was decided', kind: 'choice', options: [{ title: 'Agreed to' }, {}] },
    { path: '/vars/total', title: 'total', kind: 'number' },
  ]);
});

it('says the fields of a condition with the same words', () => {
  const words = choiceWords(choicesIn('he'));
  expect(words.field('data.kind')).toBe('סוג הפנייה');
  expect(words.value('data.kind', 'legal')).toBe('משפטי');
  expect(words.field('data.other')).toBe('data.other');
});
