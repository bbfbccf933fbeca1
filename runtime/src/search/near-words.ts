const hebrewLetters = 'אבגדהוזחטיכלמנסעפצקרשת';
const englishLetters = 'abcdefghijklmnopqrstuvwxyz';

/** A shorter word is near too many others. */
const shortestWord = 4;
const longestWord = 16;

/**
 * The words that are one slip away from a folded word: a letter too many, too few, another one, or two that changed places. None
 * for a short word, and for one with digits, since a number that is nearly right is wrong.
 */
export function nearWords(word: string): readonly string[] {
  const letters = /^[א-ת]+$/u.test(word) ? hebrewLetters : /^[a-z]+$/u.test(word) ? englishLetters : null;
  if (letters === null || word.length < shortestWord || word.length > longestWord) return [];
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after !== '') near.add(before + after.slice(1));
    if (after.length > 1) near.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    for (const letter of letters) {
      near.add(before + letter + after);
      if (after !== '') near.add(before + letter + after.slice(1));
    }
  }
  near.delete(word);
  return [...near];
}
