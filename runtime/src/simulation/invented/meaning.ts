/** What a question for a text seems to ask for. */
export type Meaning =
  | 'name'
  | 'familyName'
  | 'fullName'
  | 'phone'
  | 'email'
  | 'city'
  | 'street'
  | 'when'
  | 'organization'
  | 'subject'
  | 'story';

/**
 * By words of its key, its title and what is said about it, in either language; the first that fits counts. What is told at
 * length is known by its room as well, so it comes last.
 */
const words: readonly (readonly [Meaning, RegExp])[] = [
  ['email', /e-?mail|דוא"?ל|דואר אלקטרוני|אימייל|מייל/i],
  ['phone', /phone|mobile|tel\b|telephone|טלפון|נייד/i],
  ['when', /when|hours?\b|convenient|safe to|מתי|שעות|נוח/i],
  ['familyName', /last ?name|family ?name|surname|שם משפחה/i],
  ['fullName', /full ?name|שם מלא|ממליצים/i],
  ['organization', /organi[sz]ation|company|school|employer|ארגון|חברה|מוסד|בית ספר|מעסיק/i],
  ['street', /street|address|רחוב|כתובת/i],
  ['city', /city|town|village|place|where|עיר|יישוב|מקום|היכן|איפה/i],
  ['name', /name|nickname|call you|שם|כינוי|לפנות אליך/i],
  ['subject', /subject|title|topic|headline|נושא|כותרת/i],
];

/** @param asked the key, the title and the description of the question */
export function meaningOf(asked: readonly string[], mostCharacters: number): Meaning {
  for (const text of asked) {
    // As names are written in keys: `firstName`, `contact_by`.
    const plain = text.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
    for (const [meaning, shape] of words) if (shape.test(plain) && plain.length < 60) return meaning;
  }
  return mostCharacters < 120 ? 'subject' : 'story';
}
