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
  | 'job'
  | 'motive'
  | 'experience'
  | 'remark'
  | 'country'
  | 'site'
  | 'wish'
  | 'impression'
  | 'summary'
  | 'story';

/** What is told at length, whatever else the question mentions: 'What happened, and when?' asks for no time of day. */
const told: readonly (readonly [Meaning, RegExp])[] = [
  ['motive', /\bwhy\b|motivat|\breasons?\b|למה|מדוע|סיב[הת]|מוטיבציה/i],
  ['experience', /\bexperience|\bskills?\b|\bbackground\b|\babout you\b|ניסיון|כישורים|מיומנו|רקע|ספרו על עצמ/i],
  ['remark', /\bremarks?\b|\bcomments?\b|\bnotes?\b|anything else|הערות|משהו נוסף|עוד משהו/i],
  ['impression', /impression|assessment|התרשמות/i],
  ['summary', /summar|סיכום/i],
  [
    'story',
    /descri|\bstory\b|\bdetails?\b|\bmessage\b|\bexplain|happened|\btell us\b|תיאור|תארו|מה קרה|פירוט|פרטו|ספרו/i,
  ],
  ['wish', /would help|\bneeds?\b|יעזור ל/i],
];

/** Of whom more than the given name is asked. */
const wholeName = /full ?name|\breferences?\b|\bname of\b|\bdonor\b|שם מלא|שם ה|ממליצים/i;

/** Short answers; the first that fits counts. */
const short: readonly (readonly [Meaning, RegExp])[] = [
  ['email', /e-?mail|דוא"?ל|דואר אלקטרוני|אימייל|מייל/i],
  ['phone', /phone|mobile|\btel\b|טלפון|נייד/i],
  ['when', /\bwhen\b|\bhours?\b|convenient|safe to|מתי|שעות|נוח/i],
  ['familyName', /last ?name|family ?name|surname|שם משפחה/i],
  ['site', /\bplatform|\bnetwork|\bweb ?site|\bsite\b|באיזו רשת|אתר/i],
  ['country', /countr|מדינה|באיזו ארץ/i],
  ['job', /\bjob\b|\bprofession|\boccupation|\bposition\b|תפקיד|מקצוע|עיסוק/i],
  ['organization', /organi[sz]ation|\bcompany\b|\bschool\b|\bemployer\b|ארגון|חברה|מוסד|בית ספר|מעסיק/i],
  ['fullName', wholeName],
  ['street', /\bstreet\b|\baddress\b|רחוב|כתובת/i],
  ['city', /\bcity\b|\btown\b|\bvillage\b|\bplace\b|\bwhere\b|עיר|יישוב|מקום|היכן|איפה/i],
  ['name', /\b(nick)?name\b|call you|שם|כינוי|לפנות אליך/i],
  ['subject', /\bsubject\b|\btitle\b|\btopic\b|\bheadline\b|נושא|כותרת/i],
];

/** Room for so many characters asks for more than a word or two. */
const longFrom = 400;
const shortBelow = 120;

/**
 * By words of its key, its title and what is said about it, in either language. What is told at length is known by its room as
 * well: there only the key says otherwise, since a long question mentions much that it does not ask for.
 *
 * @param asked the key, the title and the description of the question
 */
export function meaningOf(asked: readonly string[], mostCharacters: number): Meaning {
  const isLong = mostCharacters >= longFrom && mostCharacters !== Number.POSITIVE_INFINITY;
  for (const [index, text] of asked.entries()) {
    // As names are written in keys: `firstName`, `contact_by`.
    const plain = text.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
    if (plain.length >= 60) continue;
    const long = mostCharacters < shortBelow ? undefined : told.find(([, shape]) => shape.test(plain));
    if (long) return long[0];
    const few = isLong && index > 0 ? undefined : short.find(([, shape]) => shape.test(plain));
    // A key says `name` for whole names too.
    if (few) return few[0] === 'name' && asked.some((one) => wholeName.test(one)) ? 'fullName' : few[0];
  }
  return mostCharacters < shortBelow ? 'subject' : 'story';
}
