import type { Example } from '../../src/index.ts';

const texts = {
  repairs: [
    'המזגן במשרד מקולקל כבר שבוע',
    'יש נזילה בגג מעל חדר המורים',
    'הדלת בכניסה לא נסגרת, צריך לתקן',
    'נשרפה נורה במסדרון בקומה השנייה',
    'הברז במטבח דולף, בבקשה שלחו מישהו',
    'The heating in room 4 does not work',
    'A window in the hall is broken',
    'Please repair the lift, it is stuck again',
    'There is a leak under the sink',
    'the air conditioner makes noise and needs fixing',
  ],
  money: [
    'מתי אקבל החזר על הוצאות הנסיעה',
    'שילמתי פעמיים על הקורס ואבקש זיכוי',
    'לא קיבלתי קבלה על התרומה',
    'החשבונית שקיבלתי שגויה',
    'איך משלמים את דמי ההשתתפות בתשלומים',
    'I was charged twice and want a refund',
    'When will my travel expenses be paid',
    'The invoice has the wrong amount',
    'I need a receipt for my donation',
    'can I pay the fee in two payments',
  ],
  volunteering: [
    'אני רוצה להתנדב אצלכם בשעות אחר הצהריים',
    'איך מצטרפים לצוות המתנדבים',
    'הבת שלי מחפשת מקום להתנדבות',
    'אשמח לעזור בחלוקת מזון פעם בשבוע',
    'יש לי ניסיון בהדרכה ואני פנוי להתנדב',
    'I want to volunteer with children',
    'How do I join your team of volunteers',
    'I have free evenings and would like to help',
    'Are you looking for volunteers in Haifa',
    'my son needs hours of volunteering for school',
  ],
};

/** Invented inquiries to an association, in two languages. */
export const inquiries: readonly Example[] = Object.entries(texts).flatMap(([label, of]) =>
  of.map((text) => ({ text, label })),
);
export const inquiryLabels = Object.keys(texts);
