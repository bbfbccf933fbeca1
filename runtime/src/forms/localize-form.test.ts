import { expect, test } from 'vitest';
import { formLanguages } from './form-languages.ts';
import { localizeForm } from './localize-form.ts';

const document = {
  title: { he: 'פנייה', en: 'Inquiry' },
  schema: {
    $id: 'x',
    type: 'object',
    properties: { kind: { title: 'נושא', enum: ['a'], pattern: 'x', oneOf: [{ const: 'a', title: 'אלף' }] } },
  },
  uiSchema: { kind: { 'ui:widget': 'radio' } },
  translations: {
    en: {
      '/schema/properties/kind/title': 'Kind',
      '/schema/properties/kind/oneOf/0/title': 'Alpha',
      '/schema/properties/kind/pattern': 'changed',
      '/schema/properties/gone/title': 'Gone',
      '/uiSchema/kind/ui:help': 'Help',
    },
  },
  settings: { language: 'he', intro: { he: 'שלום' } },
};

test('puts every text into the language and changes nothing but texts', () => {
  const form = localizeForm(document, 'en');

  expect(form).toEqual({
    language: 'en',
    direction: 'ltr',
    title: 'Inquiry',
    intro: 'שלום',
    schema: {
      type: 'object',
      properties: { kind: { title: 'Kind', enum: ['a'], pattern: 'x', oneOf: [{ const: 'a', title: 'Alpha' }] } },
    },
    uiSchema: { kind: { 'ui:widget': 'radio', 'ui:help': 'Help' } },
  });
  expect(document.schema.properties.kind.title).toBe('נושא');
});

test('the language it is written in needs no translation', () => {
  expect(localizeForm(document, 'he')).toMatchObject({
    direction: 'rtl',
    title: 'פנייה',
    schema: { properties: { kind: { title: 'נושא' } } },
  });
  expect(formLanguages(document)).toEqual(['he', 'en']);
});
