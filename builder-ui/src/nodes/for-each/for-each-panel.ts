import type { ForEachConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs } from '../shared-settings.ts';

export const forEachPanel: NodePanel<ForEachConfig> = {
  type: 'forEach',
  about: {
    he: 'מבצע את השלבים שבתוכו פעם אחת לכל פריט ברשימה.',
    en: 'Runs the steps inside it once for each entry of a list.',
  },
  sections: {
    what: ['list', 'item', 'order', 'atOnce', 'waits'],
    result: ['result', 'results'],
    more: ['enough', 'rest'],
  },
  settings: {
    list: {
      title: { he: 'הרשימה', en: 'List' },
      hint: { he: 'רשימה מתוך הפנייה, או מספר הפעמים.', en: 'A list of the case, or a number of times.' },
      editor: 'expression',
    },
    item: {
      title: { he: 'איך קוראים לפריט', en: 'Name of the entry' },
      hint: {
        he: 'השלבים שבפנים מוצאים את הפריט תחת השם הזה.',
        en: 'The steps inside find the entry under this name.',
      },
      editor: 'name',
    },
    order: {
      title: { he: 'הסדר', en: 'Order' },
      values: {
        parallel: { he: 'כולם באותו זמן', en: 'All at the same time' },
        sequential: { he: 'אחד אחרי השני', en: 'One after the other' },
      },
    },
    atOnce: {
      title: { he: 'כמה לכל היותר בבת אחת', en: 'At most at once' },
      hint: { he: 'בלי מספר, כולם.', en: 'Without a number, all of them.' },
      when: ({ order }) => order !== 'sequential',
    },
    waits: {
      title: { he: 'לחכות שכולם יסתיימו', en: 'Wait until they are done' },
      hint: {
        he: 'אם לא מסומן, התהליך ממשיך מיד והם נעשים במקביל.',
        en: 'Otherwise the flow goes on at once, and they are done beside it.',
      },
    },
    result: {
      title: { he: 'מה נשמר מכל פריט', en: 'What is kept of an entry' },
      hint: { he: 'הערך כשהפריט הסתיים.', en: 'The value when an entry is done.' },
      editor: 'expression',
    },
    results: keptAs(
      { he: 'לשמור את הרשימה בשם', en: 'Keep the list as' },
      { he: 'שלבים אחרים ימצאו את כל התוצאות תחת השם הזה.', en: 'Other steps find all results under this name.' },
    ),
    enough: {
      title: { he: 'מספיק כאשר', en: 'Enough when' },
      hint: {
        he: 'ממשיכים ברגע שזה מתקיים, למשל \u2066vars.done >= 3\u2069.',
        en: 'It goes on as soon as this holds, such as vars.done >= 3.',
      },
      editor: 'condition',
    },
    rest: {
      title: { he: 'ומה עם השאר', en: 'And the others' },
      values: {
        cancel: { he: 'מתבטלים', en: 'They are withdrawn' },
        finish: { he: 'מסיימים בשקט, בלי לשנות דבר', en: 'They may finish, and change nothing' },
      },
      when: ({ enough }) => enough !== undefined,
    },
  },
};
