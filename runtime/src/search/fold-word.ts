/** Letters that Unicode takes for whole ones and people type plain, and the three digraphs of Yiddish. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  װ: 'וו',
  ױ: 'וי',
  ײ: 'יי',
};
const notPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/**
 * Writes a word as search knows it: letters and digits only, in lower case, without accents, niqqud and cantillation, with
 * final letters as the others, and in one form of Unicode. Folding twice changes nothing more.
 */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(notPlain, (letter) => plain[letter] ?? letter)
    .normalize('NFC');
}
