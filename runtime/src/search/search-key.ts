const hebrew = /^[א-ת]+$/u;
const latin = /^[a-z]+$/u;

/** Shorter words would all look alike without their vav and yod: שיר and שר. */
const fewestConsonants = 4;

/**
 * Under which key a folded word is kept. Words that are spelled in two ways share one: in Hebrew with and without vav and
 * yod (תוכנית, תכנית) where four letters are left, in English with the endings of number and tense. The key of a key is itself.
 */
export function searchKey(word: string): string {
  if (hebrew.test(word)) return hebrewKey(word);
  return latin.test(word) ? englishKey(word) : word;
}

/** Without the vav and yod inside, whatever is left: how the beginning of a word may look in its key. */
export function withoutVowelLetters(word: string): string {
  return `${word.slice(0, 1)}${word.slice(1).replaceAll(/[וי]/gu, '')}`;
}

function hebrewKey(word: string): string {
  const short = `${withoutVowelLetters(word.slice(0, -1))}${word.slice(-1)}`;
  return short.length >= fewestConsonants ? short : word.replaceAll('וו', 'ו').replaceAll('יי', 'י');
}

const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=[a-z]{3})ies$/u, 'y'],
  [/(?<=[a-z]{2})(?<=ss|sh|ch|x|z)es$/u, ''],
  [/(?<=[a-z]{2}[^su])s$/u, ''],
  [/(?<=[a-z]*[aeiouy][a-z]*[^aeiou]|[aeiouy][a-z]{2})ing$/u, ''],
  [/(?<=[a-z]*[aeiouy][a-z]*[^aeiou]|[aeiouy][a-z]{2})ed$/u, ''],
];

/** Until nothing changes, so that a key is its own key. It ends, since every change makes the word shorter or turns y into i. */
function englishKey(word: string): string {
  let before = word;
  for (;;) {
    const after = shorter(before);
    if (after === before || after.length < 3) return before;
    before = after;
  }
}

function shorter(word: string): string {
  if (word.length < 4) return word;
  for (const [ending, instead] of endings) {
    if (ending.test(word)) return word.replace(ending, instead).replace(/([bdfgmnprt])\1$/u, '$1');
  }
  return word.replace(/(?<=[a-z]{3})e$/u, '').replace(/(?<=[^aeiou])y$/u, 'i');
}
