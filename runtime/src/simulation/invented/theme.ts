/** What an invented inquirer writes about. */
export type Theme = 'work' | 'family' | 'papers' | 'harm' | 'feelings' | 'company' | 'rights' | 'general';

/** By the words of a choice, or of the form; the first that fits counts. */
const themes: readonly (readonly [Theme, RegExp])[] = [
  ['harm', /bull(y|ie)|\bhurt|whoIsHurt|violen|threat|harass|בריונות|פוגע|אלימות|איומים|הטרדה/i],
  ['feelings', /psycholog|emotional|mental|נפש|רגשי/i],
  ['rights', /legal|\brights?\b|\blaw|משפטי|זכויות/i],
  ['company', /social|lonel|company|חברתי|בדידות/i],
  ['family', /famil|parent|משפחה|הורות|הורים/i],
  ['papers', /document|registr|papers|מסמכים|רישום/i],
  ['work', /\bwork\b|\bjob\b|employ|עבודה|תעסוקה/i],
];

const themeIn = (text: string): Theme | undefined => themes.find(([, shape]) => shape.test(text))?.[0];

/**
 * Follows what was chosen before, so that the story fits it: the first choice that says what it is about counts. Rights alone
 * say little, and what is chosen next may say which. A form whose questions are about harm is about that, whatever is chosen.
 *
 * @param chosen the choices so far, each with its value and its words
 * @param questions the keys and titles of the form
 */
export function themeOf(chosen: readonly string[], questions: string): Theme {
  if (themeIn(questions) === 'harm') return 'harm';
  const found = chosen.map(themeIn).filter((theme) => theme !== undefined);
  return (found[0] === 'rights' ? (found[1] ?? 'rights') : found[0]) ?? 'general';
}
