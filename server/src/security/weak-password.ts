import { dictionary } from '@zxcvbn-ts/language-common';

/** Passwords that came to light in breaches, the most frequent 49,000, and some that are tried here. */
const common: ReadonlySet<string> = new Set([
  ...dictionary['passwords-common'].map((word) => word.toLowerCase()),
  ...['correct horse battery staple', 'correcthorsebatterystaple', 'p@ssw0rd123', 'asdfghjkl;'],
  ...['israel', 'jerusalem', 'shalom', 'ישראל', 'ירושלים', 'שלום'],
]);
/** With so few signs more, a well-known word is still among the first that a program tries. */
const mostSignsMore = 6;
const runs = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'אבגדהוזחטיכלמנסעפצקרשת'];

/**
 * Whether a password is one of the first that anybody would try: a known one, a run or a repetition, or hardly more than
 * what everybody knows of the person and the place.
 *
 * @param context such as the address, the name and the organisation
 */
export function isWeakPassword(password: string, context: readonly string[]): boolean {
  const text = password.normalize('NFC').toLowerCase();
  if (isCommon(text) || runs.some((run) => run.includes(text))) return true;
  if (new Set(text).size <= 3 || /^(.{1,4})\1+$/u.test(text)) return true;
  const known = [...context, 'nativ', 'נתיב', 'password', 'סיסמה'].flatMap(wordsOf);
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), text).replace(/[\d\s\p{P}\p{S}]/gu, '');
  return rest.length < 4;
}

/** Whether it is a well-known password, or one with a year, a sign or the like before or after it. */
function isCommon(text: string): boolean {
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return common.has(text) || (word.length >= 4 && text.length - word.length <= mostSignsMore && common.has(word));
}

/** The longest first, so that a name is taken out whole. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}
