import type { ErrorEndConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const errorEndPanel: NodePanel<ErrorEndConfig> = {
  type: 'errorEnd',
  about: {
    he: 'מסיים את החלק הזה בשגיאה. מי שמטפל בה ממשיך בדרך אחרת; בלי טיפול, הפנייה נסגרת.',
    en: 'Ends this part with an error. Whatever catches it goes on another way; uncaught, it ends the case.',
  },
  sections: { what: ['code'] },
  settings: {
    code: {
      title: { he: 'שם השגיאה', en: 'Name of the error' },
      hint: { he: 'באנגלית, למשל not-reachable.', en: 'In English letters, such as not-reachable.' },
      editor: 'name',
    },
  },
};
