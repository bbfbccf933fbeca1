import { questionKind, recogniseQuestion } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { newHistory, noteChange, redo, undo } from '../../../designs/history.ts';
import { shapeAt } from './containers.ts';
import { pastedOptions, readOptions, withOptions } from './options.ts';
import { retypeQuestion } from './retype.ts';
import { testWords } from './test-words.ts';
import { schemaText, withSchemaText, withSettingsText, withTitle } from './texts.ts';

const form: FormDocument = {
  title: 'Form',
  schema: {
    type: 'object',
    properties: {
      old: { type: 'string', title: 'Old', enum: ['a', 'b', 'c'], enumNames: ['A', 'B', 'C'] },
      several: { type: 'array', title: 'Several', uniqueItems: true, items: { oneOf: [{ const: 'x', title: 'X' }] } },
      free: { type: 'string', title: 'Free', maxLength: 20, 'x-sensitivity': 'personal' },
    },
  },
  translations: {
    he: { '/schema/properties/old/enumNames/2': 'גימל', '/schema/properties/several/items/oneOf/0/title': 'איקס' },
  },
  settings: { language: 'en' },
};

describe('the answers offered', () => {
  it('take their translations along when they change places', () => {
    const [a, b, c] = readOptions(form, '/old');

    const changed = withOptions(
      form,
      '/old',
      [c, a, b].filter((option) => option !== undefined),
    );

    expect(shapeAt(changed, '/old').schema).toEqual({
      type: 'string',
      title: 'Old',
      oneOf: [
        { const: 'c', title: 'C' },
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    });
    expect(changed.translations?.he).toMatchObject({ '/schema/properties/old/oneOf/0/title': 'גימל' });
  });

  it('lose the translation of an answer that is no more', () => {
    const changed = withOptions(form, '/old', readOptions(form, '/old').slice(0, 2));

    expect(Object.keys(changed.translations?.he ?? {})).toEqual(['/schema/properties/several/items/oneOf/0/title']);
  });

  it('come from pasted lines, each once, without their bullets', () => {
    const options = pastedOptions(readOptions(form, '/several'), ' - Red\n2. Green\n\nX\nRed\r\n', false);

    expect(options.map(({ value, title }) => `${value} ${title}`)).toEqual(['x X', 'option2 Red', 'option3 Green']);
  });
});

describe('another kind', () => {
  const kindOf = (document: FormDocument, path: string) => {
    const { schema, ui } = shapeAt(document, path);
    return recogniseQuestion(schema, ui).id;
  };

  it('keeps the words, the sensitivity and the bounds that both have', () => {
    const changed = retypeQuestion(form, '/free', questionKind('paragraph'), testWords).document;

    expect(kindOf(changed, '/free')).toBe('paragraph');
    expect(shapeAt(changed, '/free').schema).toMatchObject({
      title: 'Free',
      maxLength: 20,
      'x-sensitivity': 'personal',
    });
  });

  it('keeps the answers offered, and their translations', () => {
    const changed = retypeQuestion(form, '/old', questionKind('several'), testWords).document;

    expect(readOptions(changed, '/old').map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(changed.translations?.he).toMatchObject({ '/schema/properties/old/items/oneOf/2/title': 'גימל' });
  });

  it('drops the translations of words that are gone', () => {
    const changed = retypeQuestion(form, '/several', questionKind('text'), testWords).document;

    expect(Object.keys(changed.translations?.he ?? {})).toEqual(['/schema/properties/old/enumNames/2']);
  });
});

describe('words', () => {
  it('stand in the schema in its own language, and beside it in others', () => {
    const pointer = '/schema/properties/free/title';
    const english = withSchemaText(form, pointer, 'en', 'Name');
    const both = withSchemaText(english, pointer, 'he', 'שם');

    expect(shapeAt(both, '/free').schema.title).toBe('Name');
    expect(schemaText(both, pointer, 'he')).toBe('שם');
    expect(withSchemaText(both, pointer, 'he', '').translations).toEqual(form.translations);
  });

  it('are taken away when they are emptied, but not the title', () => {
    const described = withSchemaText(form, '/schema/properties/free/description', 'en', 'Why');

    expect(withSchemaText(described, '/schema/properties/free/description', 'en', '')).toEqual(form);
    expect(shapeAt(withSchemaText(form, '/schema/properties/free/title', 'en', ''), '/free').schema.title).toBe('');
  });

  it('of the form itself are kept per language', () => {
    expect(withTitle(form, 'he', 'טופס').title).toEqual({ en: 'Form', he: 'טופס' });
    expect(withSettingsText(form, 'intro', 'he', 'שלום').settings?.intro).toEqual({ he: 'שלום' });
    expect(withSettingsText(withSettingsText(form, 'intro', 'he', 'שלום'), 'intro', 'he', '')).toEqual(form);
  });
});

describe('what was done', () => {
  const renamed = (title: string): FormDocument => ({ ...form, title });
  const change = (title: string, at: number, tag?: string) => ({
    document: renamed(title),
    label: 'x',
    place: '',
    tag,
    at,
  });

  it('is one step as long as somebody types on', () => {
    const typed = [change('a', 0, 't'), change('ab', 500, 't'), change('abc', 900, 't')].reduce(
      noteChange,
      newHistory(form),
    );

    expect(undo(typed).present).toBe(form);
    expect(redo(undo(typed)).present.title).toBe('abc');
  });

  it('is another step after a pause, in another place, or after undoing', () => {
    const typed = [change('a', 0, 't'), change('ab', 3000, 't'), change('b', 3100, 'u')].reduce(
      noteChange,
      newHistory(form),
    );
    const undone = undo(typed);
    const again = noteChange(undone, change('ac', 3200, 't'));

    expect(typed.past).toHaveLength(3);
    expect(undo(again).present).toBe(undone.present);
    expect(again.future).toEqual([]);
  });
});
