/** What is tried first of all, as far as it is long enough for us; the rest falls to the rules below. */
const tried: ReadonlySet<string> = new Set([
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'p@ssw0rd123',
  'qwertyuiop',
  'qwerty123456',
  'qwerty12345',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5',
  'zaq12wsxcde3',
  'iloveyou12',
  'iloveyou123',
  'letmein123',
  'welcome123',
  'welcome1234',
  'administrator',
  'admin12345',
  'changeme123',
  'football123',
  'baseball123',
  'superman123',
  'sunshine123',
  'princess123',
  'dragon12345',
  'monkey12345',
  'abcd123456',
  'abc1234567',
  'a123456789',
  'asdfghjkl1',
  'asdfghjkl;',
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'israel12345',
  'jerusalem1',
  'shalom12345',
]);
const runs = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'אבגדהוזחטיכלמנסעפצקרשת'];

/**
 * Whether a password is one of the first that anybody would try: a known one, a run or a repetition, or hardly more than
 * what everybody knows of the person and the place.
 *
 * @param context such as the address, the name and the organisation
 */
export function isWeakPassword(password: string, context: readonly string[]): boolean {
  const text = password.normalize('NFC').toLowerCase();
  if (tried.has(text) || runs.some((run) => run.includes(text))) return true;
  if (new Set(text).size <= 3 || /^(.{1,4})\1+$/u.test(text)) return true;
  const known = [...context, 'nativ', 'נתיב', 'password', 'סיסמה'].flatMap(wordsOf);
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), text).replace(/[\d\s\p{P}\p{S}]/gu, '');
  return rest.length < 4;
}

/** The longest first, so that a name is taken out whole. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}
