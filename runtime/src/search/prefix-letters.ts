/**
 * Letters that stand before a Hebrew word for and, the, in, as, to, from and that, alone and in the combinations that are
 * in use; with the commonest first.
 */
export const prefixLetters = [
  ...['ה', 'ו', 'ב', 'ל', 'מ', 'ש', 'כ'],
  ...['וה', 'וב', 'ול', 'ומ', 'וש', 'וכ'],
  ...['שה', 'שב', 'של', 'שמ', 'שכ', 'שו', 'מה', 'מש', 'כש', 'כב', 'כל', 'לכ', 'בכ'],
  ...['ושה', 'ושב', 'ושל', 'ושמ', 'ומה', 'וכש', 'לכש', 'משה', 'כשה', 'שמה', 'וכשה', 'ולכש', 'מכש'],
] as const;

/** What is left of a word without letters that may be prefixes: as likely as not they belong to the word, so enough has to be left. */
export function withoutPrefixes(word: string): readonly string[] {
  return prefixLetters.flatMap((letters) => {
    const rest = word.slice(letters.length);
    const fewest = /^[וה]+$/u.test(letters) ? 3 : 4;
    return word.startsWith(letters) && rest.length >= fewest ? [rest] : [];
  });
}
