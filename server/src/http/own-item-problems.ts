import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of items that people make themselves. */
export const ownItemProblems = {
  'item.not-working': {
    status: 403,
    title: { en: 'You do not work in this group', he: 'אינך בין חברי הקבוצה הזאת' },
    detail: {
      en: 'Expected you to work in the group, and the group to be in use, but it is not so. Join the group, or choose another.',
      he: 'כדי לפתוח כאן פריט צריך להיות בקבוצה, והיא צריכה להיות פעילה. אפשר להצטרף אליה או לבחור קבוצה אחרת.',
    },
  },
  'gathering.not-found': {
    status: 404,
    title: { en: 'There is no such event', he: 'האירוע אינו קיים' },
    detail: {
      en: 'Expected an event that exists and that you may see, but found none. Check the address, or go back to the list.',
      he: 'האירוע אינו קיים, או שאין לך גישה. כדאי לבדוק את הכתובת או לחזור לרשימה.',
    },
  },
  'gathering.not-yours': {
    status: 403,
    title: { en: 'Somebody else looks after this event', he: 'האירוע הזה בטיפול של מישהו אחר' },
    detail: {
      en: 'Expected you to have made the event, or to manage its group, but neither is so. Ask whoever made it.',
      he: 'לא פתחת את האירוע ואינך בהנהלת הקבוצה שלו. אפשר לפנות למי שפתחו אותו.',
    },
  },
  'gathering.bad-times': {
    status: 422,
    title: { en: 'The event ends before it begins', he: 'האירוע מסתיים לפני שהוא מתחיל' },
    detail: {
      en: 'Expected the end to come after the beginning, but it does not. Change one of the two.',
      he: 'שעת הסיום צריכה להיות אחרי שעת ההתחלה. יש לשנות אחת מהן.',
    },
  },
  'gathering.refused': {
    status: 403,
    title: { en: 'You can only read here', he: 'כאן אפשר רק לקרוא' },
    detail: {
      en: 'Expected a group in which you may speak, but you can only read this one, or it is archived. Ask a manager of the group.',
      he: 'בקבוצה הזאת יש לך הרשאת קריאה בלבד, או שהיא בארכיון. אפשר לפנות להנהלת הקבוצה.',
    },
  },
  'gathering.called-off': {
    status: 409,
    title: { en: 'The event was called off', he: 'האירוע בוטל' },
    detail: {
      en: 'Expected an event that takes place, but it was called off. Reload the page.',
      he: 'האירוע בוטל, ולכן אי אפשר להירשם אליו. כדאי לרענן את הדף.',
    },
  },
  'gathering.over': {
    status: 409,
    title: { en: 'The event is over', he: 'האירוע כבר היה' },
    detail: {
      en: 'Expected an event that is still to come, but it is over. There is nothing to answer any more.',
      he: 'האירוע כבר הסתיים, ואין צורך להשיב עליו.',
    },
  },
  'gathering.full': {
    status: 409,
    title: { en: 'No place is left', he: 'לא נשארו מקומות' },
    detail: {
      en: 'Expected a place to be left, but all are taken. Answer “maybe”, and look again later.',
      he: 'כל המקומות כבר תפוסים. אפשר להשיב „אולי” ולבדוק שוב בהמשך.',
    },
  },
  'checklist.no-entry': {
    status: 404,
    title: { en: 'This entry is not there', he: 'הצעד הזה אינו ברשימה' },
    detail: {
      en: 'Expected an entry of the checklist of this task, but there is none with this id. Reload the task.',
      he: 'הצעד הזה כבר אינו ברשימה של המשימה. כדאי לרענן את הדף.',
    },
  },
  'checklist.full': {
    status: 409,
    title: { en: 'The checklist is full', he: 'הרשימה מלאה' },
    detail: {
      en: 'Expected room for one more entry, but a checklist holds {most}. Make a second task for the rest.',
      he: 'ברשימה יש מקום ל־{most} צעדים. כדאי לפתוח משימה נוספת להמשך.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
