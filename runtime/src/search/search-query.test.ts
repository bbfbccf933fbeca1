import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearWords } from './near-words.ts';
import { prefixLetters } from './prefix-letters.ts';
import { searchHits } from './search-hits.ts';
import { readSearch, searchLimits } from './search-query.ts';

/** What a search marks in a text. */
const marked = (text: string, typed: string) =>
  searchHits(text, readSearch(typed)).map(([start, end]) => text.slice(start, end));

describe('a search', () => {
  it.each(prefixLetters.map((letters) => [letters]))('finds a word behind the letters %s', (letters) => {
    expect(marked(`${letters}פונים`, 'פונים ')).toEqual([`${letters}פונים`]);
  });

  it('finds a word although it was typed with letters before it', () => {
    expect(marked('שתי מתנדבות', 'ולמתנדבות')).toEqual(['מתנדבות']);
  });

  it.each([
    ['מִשְׁפָּטִי', 'משפטי'],
    ['תכנית', 'תוכנית'],
    ['התוכניות', 'תכני'],
    ['צה״ל', 'צהל'],
    ['בית־ספר', 'ספר'],
    ['Inquiries', 'inquirie'],
    ['Volunteers', 'volunteeri'],
    ['CAFÉ', 'cafe'],
  ])('finds %s by %s', (text, typed) => {
    expect(marked(text, typed)).not.toEqual([]);
  });

  it.each([
    ['גלום', 'לום'],
    ['השר', 'שיר '],
    ['bookshop', 'shop'],
    ['מכירה', 'כי '],
  ])('does not find %s by %s', (text, typed) => {
    expect(marked(text, typed)).toEqual([]);
  });

  it('finds every word of a text as it stands there', () => {
    const word = fc.string({ unit: fc.constantFrom(...'אבגדוישתםabest1'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(word, (text) => {
        expect(marked(text, `${text} `)).toEqual([text]);
      }),
    );
  });

  it('finds a word while it is being typed, from the third consonant on', () => {
    const word = fc.string({ unit: fc.constantFrom(...'אבגדהוזחטיכלמנסעפצקרשת'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(word, (text) => {
        for (let length = 3; length <= text.length; length++) {
          const typed = text.slice(0, length);
          if (typed.replaceAll(/[וי]/gu, '').length >= 3) expect(marked(text, typed)).toEqual([text]);
        }
      }),
    );
  });

  it('reads no more than makes sense', () => {
    const query = readSearch('word one two three four five six seven eight '.repeat(20));

    expect(query.words.length).toBe(searchLimits.words);
    expect(Math.max(...readSearch('ולכשהמתנדבים').words.map(({ ways }) => ways.length))).toBeLessThan(200);
  });

  it('takes what has digits for a reference, however it is parted', () => {
    expect(readSearch('k7pm-3wq2').reference).toBe('k7pm3wq2');
    expect(readSearch('פנייה דחופה').reference).toBe(null);
  });

  it('is of nothing when nothing was typed', () => {
    expect(readSearch(' ־ "״" ')).toEqual({ words: [], reference: null });
  });
});

describe('a word that is nearly right', () => {
  it.each([
    ['משפתי', 'משפטי'],
    ['מתנדים', 'מתנדבים'],
    ['volunter', 'volunteer'],
    ['inqiury', 'inquiry'],
    ['leegal', 'legal'],
  ])('%s is near %s', (typed, meant) => {
    expect(nearWords(typed)).toContain(meant);
  });

  it.each(['שלו', 'k7pm', 'abcdefghijklmnopq'])('nothing is near %s', (typed) => {
    expect(nearWords(typed)).toEqual([]);
  });
});
