import { describe, expect, test } from 'vitest';
import { matching, mentionedIn, queryAt, withMention } from './mention-text.ts';

describe('an @ in a text', () => {
  test.each([
    ['@', 1, { from: 0, query: '' }],
    ['שלום @דנ', 8, { from: 5, query: 'דנ' }],
    ['ask (@da', 8, { from: 5, query: 'da' }],
    ['@dana lev', 9, { from: 0, query: 'dana lev' }],
    ['@dana and so on', 3, { from: 0, query: 'da' }],
  ] as const)('%j at %i asks for somebody', (text, caret, expected) => {
    expect(queryAt(text, caret)).toEqual(expected);
  });

  test.each([
    ['write to dana@example.org', 25],
    ['@dana\nthen', 10],
    ['nothing', 7],
    ['@dana', 0],
  ] as const)('%j at %i does not', (text, caret) => {
    expect(queryAt(text, caret)).toBeNull();
  });

  test('is replaced by the name, and writing goes on after it', () => {
    expect(withMention('hi @da, please', { from: 3, caret: 6 }, 'Dana Levi')).toEqual({
      text: 'hi @Dana Levi , please',
      caret: 14,
    });
    expect(withMention('@d now', { from: 0, caret: 2 }, 'Dana').text).toBe('@Dana now');
  });
});

test('whoever was deleted from the text is not called in, and nobody twice', () => {
  const dana = { id: '1', name: 'Dana' };
  const noa = { id: '2', name: 'Noa' };

  expect(mentionedIn('see @Dana', [dana, noa, dana])).toEqual([dana]);
});

test('people are found by any word of their name, the first one before others', () => {
  const people = [
    { id: '1', name: 'Noa Dagan' },
    { id: '2', name: 'Dana Levi' },
    { id: '3', name: 'Amid' },
    { id: '4', name: 'Legal (Dalia)' },
  ];

  expect(matching(people, 'da', 8).map(({ id }) => id)).toEqual(['2', '4', '1']);
  expect(matching(people, '', 2)).toHaveLength(2);
});
