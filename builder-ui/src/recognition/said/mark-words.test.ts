import { describe, expect, it } from 'vitest';
import { markWords } from './mark-words.ts';

const marked = (text: string, ...words: [string, number][]) =>
  markWords(
    text,
    words.map(([word, weight]) => ({ word, weight })),
  )
    .map((piece) => (piece.strength > 0 ? `[${piece.text}]` : piece.text))
    .join('');

describe('the words that decided', () => {
  it('are marked wherever they stand as whole words', () => {
    expect(marked('My boss fired me; fired!', ['fired', 2])).toBe('My boss [fired] me; [fired]!');
    expect(marked('fireds and fired', ['fired', 2])).toBe('fireds and [fired]');
    expect(marked('פיטרו אותי מהעבודה', ['מהעבודה', 1], ['פיטרו', 3])).toBe('[פיטרו] אותי [מהעבודה]');
  });

  it('leave the text as it is, each letter once', () => {
    const text = 'a court, a court date';
    const pieces = markWords(text, [
      { word: 'court', weight: 1 },
      { word: 'court date', weight: 2 },
    ]);

    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map((piece) => piece.at)).toEqual([0, 2, 7, 11]);
    expect(pieces.map((piece) => piece.strength)).toEqual([0, 0.5, 0, 1]);
  });

  it('may be none', () => {
    expect(marked('nothing here')).toBe('nothing here');
    expect(marked('', ['word', 1])).toBe('');
  });
});
