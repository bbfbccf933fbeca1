import { describe, expect, it } from 'vitest';
import en from './en.json';
import he from './he.json';

type Texts = { readonly [key: string]: string | Texts };

/** Every text by its dotted key. Plural forms stand under one key, since languages have different ones. */
function textsByKey(texts: Texts, prefix = ''): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    const found: [string, string[]][] =
      typeof value === 'string'
        ? [[`${prefix}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`, [value]]]
        : [...textsByKey(value, `${prefix}${key}.`)];
    for (const [name, forms] of found) byKey.set(name, [...(byKey.get(name) ?? []), ...forms]);
  }
  return byKey;
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]);
const english = textsByKey(en);
const hebrew = textsByKey(he);

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...hebrew.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english.keys()])('say %s with the same placeholders', (key) => {
    const union = (forms: string[] | undefined) => [...new Set((forms ?? []).flatMap(placeholders))].sort();

    expect(union(hebrew.get(key))).toEqual(union(english.get(key)));
  });

  it.each([
    ['en', en],
    ['he', he],
  ] as const)('have every plural form that %s needs', (language, catalogue) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const flat = (texts: Texts, prefix = ''): string[] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${prefix}${key}`] : flat(value, `${prefix}${key}.`),
      );
    const keys = new Set(flat(catalogue));
    const plurals = [...keys].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));

    const missing = plurals.flatMap((key) => needed.map((form) => `${key}_${form}`)).filter((key) => !keys.has(key));

    expect(missing).toEqual([]);
  });

  it('leave no text empty', () => {
    expect([...english, ...hebrew].filter(([, forms]) => forms.some((form) => form.trim() === ''))).toEqual([]);
  });
});
