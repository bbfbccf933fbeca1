import { formTexts } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { readTranslations, textsAsCsv } from './translations-csv.ts';

const document: FormDocument = {
  title: { he: 'פנייה', en: 'Inquiry' },
  schema: { type: 'object', properties: { sum: { type: 'number', title: '=SUM(A1), "כאן"\nשורה' } } },
  translations: { en: {} },
  settings: { language: 'he' },
};
const languages = ['he', 'en'];

test('comes back as it went out', () => {
  const csv = textsAsCsv(formTexts(document), languages);

  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`'=SUM`);
  expect(readTranslations(csv, document, languages)).toEqual({ document, changed: 0, unknown: [] });
});

test('takes the words of the languages that the form has, and names places that are none of its', () => {
  const csv = 'place,en,fr\n/schema/properties/sum/title,Sum,Somme\n/gone,x,y\n/title,,\n';

  const read = readTranslations(csv, document, languages);

  expect(read).toMatchObject({ changed: 1, unknown: ['/gone'] });
  expect(read).toMatchObject({ document: { translations: { en: { '/schema/properties/sum/title': 'Sum' } } } });
});

test.each([
  ['', 'empty'],
  ['place,en', 'empty'],
  ['where,en\n/title,x', 'noPlace'],
  ['place,fr\n/title,x', 'noLanguage'],
])('says what is wrong with %j', (csv, trouble) => {
  expect(readTranslations(csv, document, languages)).toBe(trouble);
});
