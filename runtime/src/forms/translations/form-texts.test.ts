import type { FormDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { documentLanguages, formTexts, missingTexts, withFormText } from './form-texts.ts';

const document: FormDocument = {
  title: { he: 'פנייה', en: 'Inquiry' },
  schema: {
    type: 'object',
    properties: {
      kind: { type: 'string', title: 'נושא', oneOf: [{ const: 'a', title: 'אלף' }], default: 'a' },
      default: { type: 'string', title: 'ברירה' },
      title: { type: 'string', title: '1', examples: ['דוגמה'] },
    },
  },
  uiSchema: { kind: { 'ui:help': 'עזרה', 'ui:widget': 'radio' } },
  translations: { en: { '/schema/properties/kind/title': 'Kind' } },
  settings: {
    language: 'he',
    intro: 'שלום',
    pages: [{ id: 'p1', title: { he: 'עמוד' }, questions: ['kind'] }],
    rules: [
      { id: 'r1', kind: 'show', when: "data.kind == 'a'", questions: ['/title'] },
      { id: 'r2', kind: 'refuse', when: 'true', questions: ['/title'], message: { he: 'לא מתאים' } },
    ],
  },
};

describe('the texts of a form', () => {
  test('are all that people read, and nothing that is an answer or a setting', () => {
    expect(formTexts(document).map(({ pointer }) => pointer)).toEqual([
      '/title',
      '/settings/intro',
      '/settings/pages/0/title',
      '/settings/rules/1/message',
      '/schema/properties/kind/title',
      '/schema/properties/kind/oneOf/0/title',
      '/schema/properties/default/title',
      '/schema/properties/title/title',
      '/schema/properties/title/examples/0',
      '/uiSchema/kind/ui:help',
    ]);
  });

  test('carry the words of each language', () => {
    const texts = Object.fromEntries(formTexts(document).map((text) => [text.pointer, text.texts]));

    expect(texts['/title']).toEqual({ he: 'פנייה', en: 'Inquiry' });
    expect(texts['/settings/intro']).toEqual({ he: 'שלום' });
    expect(texts['/schema/properties/kind/title']).toEqual({ he: 'נושא', en: 'Kind' });
  });

  test('are missing where a language has no words, unless there are none to translate', () => {
    expect(missingTexts(document, 'en')).toEqual([
      '/settings/intro',
      '/settings/pages/0/title',
      '/settings/rules/1/message',
      '/schema/properties/kind/oneOf/0/title',
      '/schema/properties/default/title',
      '/schema/properties/title/examples/0',
      '/uiSchema/kind/ui:help',
    ]);
    expect(missingTexts(document, 'he')).toEqual([]);
    expect(documentLanguages(document)).toEqual(['he', 'en']);
  });
});

describe('changing a text', () => {
  test('keeps the other languages', () => {
    expect(withFormText(document, '/settings/intro', 'en', 'Hello').settings?.intro).toEqual({
      he: 'שלום',
      en: 'Hello',
    });
    expect(withFormText(document, '/schema/properties/kind/title', 'en', 'Topic').translations?.en).toEqual({
      '/schema/properties/kind/title': 'Topic',
    });
  });

  test('writes the language of the form into the schema itself', () => {
    const changed = withFormText(document, '/schema/properties/kind/title', 'he', 'סוג');

    expect(changed.schema).toMatchObject({ properties: { kind: { title: 'סוג' } } });
    expect(changed.translations).toBe(document.translations);
  });

  test('takes a translation away with an empty text, but never the words of the form itself', () => {
    expect(withFormText(document, '/schema/properties/kind/title', 'en', ' ').translations?.en).toEqual({});
    expect(withFormText(document, '/schema/properties/kind/title', 'he', '')).toBe(document);
    expect(withFormText(document, '/title', 'en', '').title).toEqual({ he: 'פנייה' });
  });

  test('changes nothing where the pointer leads nowhere', () => {
    expect(withFormText(document, '/schema/properties/gone/title', 'he', 'x')).toEqual(document);
  });
});
