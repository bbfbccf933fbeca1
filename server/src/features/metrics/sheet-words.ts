import type { WaitPart } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';

interface SheetWords {
  readonly title: string;
  readonly few: string;
  readonly all: string;
  readonly form: string;
  readonly group: string;
  readonly person: string;
  /** Up to the parts. */
  readonly columns: readonly string[];
  readonly parts: Readonly<Record<WaitPart, string>>;
}

/** What stands in the tables that leave the house. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  en: {
    title: 'Response times',
    few: 'fewer than 5',
    all: 'All',
    form: 'Form',
    group: 'Group',
    person: 'Person',
    columns: [
      'By',
      'Name',
      'From',
      'To',
      'Came',
      'Answered',
      'Waiting',
      'Closed without a response',
      'Median wait',
      'Nine in ten within',
      'Average wait',
      'With a target',
      'Answered in time',
    ],
    parts: {
      toRoute: 'To reach a group',
      toBeSeen: 'To be seen',
      toBeClaimed: 'To be taken',
      toBeWritten: 'To be written',
      toBeApproved: 'To be approved and sent',
    },
  },
  he: {
    title: 'זמני מענה',
    few: 'פחות מ־5',
    all: 'הכול',
    form: 'טופס',
    group: 'קבוצה',
    person: 'שם',
    columns: [
      'לפי',
      'שם',
      'מיום',
      'עד יום',
      'הגיעו',
      'נענו',
      'ממתינות',
      'נסגרו בלי מענה',
      'זמן המתנה חציוני',
      'תשעה מכל עשרה בתוך',
      'זמן המתנה ממוצע',
      'עם מועד יעד',
      'נענו בזמן',
    ],
    parts: {
      toRoute: 'עד שהגיעה לקבוצה',
      toBeSeen: 'עד שנראתה',
      toBeClaimed: 'עד שנלקחה לטיפול',
      toBeWritten: 'עד שנכתב המענה',
      toBeApproved: 'עד שאושר ונשלח',
    },
  },
};
