import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold-word.ts';
import { searchKey } from './search-key.ts';
import { wordsIn } from './words-in.ts';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

/** Any of Unicode, and the marks of Hebrew more often than chance would bring them. */
const letters = fc.constantFrom(
  ...'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
  ...'abcxyzßéÅİ',
  '\u05b0',
  '\u05b8',
  '\u05bc',
  '\u0591',
  '״',
  "'",
);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: letters, maxLength: 20 }));
const niqqud = fc.constantFrom(
  '\u05b0',
  '\u05b4',
  '\u05b7',
  '\u05b8',
  '\u05bc',
  '\u05c1',
  '\u05c2',
  '\u0591',
  '\u05a3',
  '\u05bd',
);
const hebrewWord = fc.string({ unit: fc.constantFrom(...'אבגדהוזחטיכלמנסעפצקרשת'), minLength: 1, maxLength: 12 });

describe('a folded word', () => {
  it.each([
    ['final letters', 'שלום', 'שלומ'],
    ['niqqud and cantillation', 'בְּרֵאשִׁ֖ית', 'בראשית'],
    ['presentation forms', 'שׁלוֹם', 'שלומ'],
    ['capitals and accents', 'ÉLÈVE', 'eleve'],
    ['letters that have no accent to take off', 'Straße Ærø', 'strasseaero'],
    ['full width', 'ＡＢＣ１', 'abc1'],
    ['marks of direction', '\u200fשלום\u200e', 'שלומ'],
  ])('knows no %s', (_what, text, folded) => {
    expect(foldWord(text)).toBe(folded);
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });

  it('is the same with niqqud and without', () => {
    fc.assert(
      fc.property(hebrewWord, fc.array(niqqud, { minLength: 1, maxLength: 12 }), (word, marks) => {
        const pointed = [...word].map((letter, index) => letter + (marks[index % marks.length] ?? '')).join('');

        expect(words(pointed)).toEqual(words(word));
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    ['maqaf and hyphens part words', 'בית־ספר תל-אביב', ['בית', 'ספר', 'תל', 'אביב']],
    ['gershayim of every kind stay inside', 'צה״ל צה"ל צה”ל', ['צהל', 'צהל', 'צהל']],
    ['geresh of every kind stays inside', "ג׳ורג' ג'ורג׳", ['גורג', 'גורג']],
    ['quotes around a word go', '„שלום” "hello"', ['שלומ', 'hello']],
    ['what is owned is of its owner', "Dana's Dana’s", ['dana', 'dana']],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('stand where they were found', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, start, end } of wordsIn(text)) expect(words(text.slice(start, end))).toEqual([word]);
      }),
    );
  });
});

describe('the key of a word', () => {
  it('is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(hebrewWord, fc.stringMatching(/^[a-z]{1,14}$/u), anyText), (text) => {
        const key = searchKey(foldWord(text));

        expect(searchKey(key)).toBe(key);
      }),
    );
  });

  it.each([
    ['תוכנית', 'תכנית'],
    ['שולחן', 'שלחן'],
    ['דיווח', 'דיוח'],
    ['inquiries', 'inquiry'],
    ['volunteering', 'volunteers'],
    ['stopped', 'stop'],
    ['offices', 'office'],
  ])('is the same for %s and %s', (one, other) => {
    expect(searchKey(foldWord(one))).toBe(searchKey(foldWord(other)));
  });

  it.each([
    ['שיר', 'שר'],
    ['סיפור', 'ספר'],
    ['bus', 'bu'],
    ['news', 'newly'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(searchKey(foldWord(one))).not.toBe(searchKey(foldWord(other)));
  });
});
