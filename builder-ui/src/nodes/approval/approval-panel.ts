import type { ApprovalConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { mayHoldAnswers, timingSettings } from '../shared-settings.ts';

export const approvalPanel: NodePanel<ApprovalConfig> = {
  type: 'approval',
  about: {
    he: 'שואל כמה אנשים אם הם מאשרים, וממשיך כשיש החלטה.',
    en: 'Asks several people whether they approve, and goes on when it is decided.',
  },
  sections: {
    what: ['title', 'why', 'instructions', 'form'],
    who: ['groups', 'people', 'decision', 'notByAuthor', 'notBy'],
    when: ['due', 'timeout', 'onTimeout'],
  },
  settings: {
    title: { title: { he: 'מה להחליט', en: 'What to decide' }, hint: mayHoldAnswers, editor: 'line' },
    why: {
      title: { he: 'למה זה חשוב', en: 'Why it matters' },
      hint: {
        he: 'משפט אחד. מי שנשאל קורא אותו ראשון.',
        en: 'One sentence. Whoever is asked reads it first.',
      },
      editor: 'line',
    },
    instructions: { title: { he: 'על מה להסתכל', en: 'What to look at' }, editor: 'words' },
    form: {
      title: { he: 'טופס לצד ההחלטה', en: 'Form beside the decision' },
      editor: 'form',
    },
    groups: {
      title: { he: 'הקבוצות', en: 'Groups' },
      hint: { he: 'כשיש כמה קבוצות, שואלים מכל אחת לפי התור.', en: 'With several groups, each is asked in turn.' },
      editor: 'groups',
    },
    people: {
      title: { he: 'כמה אנשים', en: 'How many people' },
      hint: { he: 'בלי מספר, אחד מכל קבוצה.', en: 'Without a number, one of each group.' },
    },
    decision: {
      title: { he: 'מאושר כאשר', en: 'It is approved when' },
      values: {
        all: { he: 'כולם מאשרים', en: 'All of them approve' },
        any: { he: 'אחד מאשר', en: 'Any one of them does' },
        majority: { he: 'יותר מחצי מאשרים', en: 'More than half do' },
      },
    },
    notByAuthor: {
      title: { he: 'לא מי שפתח את הפנייה', en: 'Not whoever started the case' },
      hint: { he: 'מי שהתחיל לא יכול לאשר את עצמו.', en: 'Nobody approves what they began themselves.' },
    },
    notBy: {
      title: { he: 'וגם לא', en: 'Nor by' },
      hint: { he: 'אנשים שכתובים בפנייה ושלא צריכים להחליט.', en: 'People the case names who must not decide.' },
      editor: 'expressions',
    },
    due: { title: { he: 'עד מתי', en: 'Due' }, editor: 'timing', settings: timingSettings },
    timeout: {
      title: { he: 'מפסיקים לחכות', en: 'Stop waiting' },
      hint: { he: 'אחרי זה לא מחכים למי שלא החליט.', en: 'After this, those who have not decided are not waited for.' },
      editor: 'timing',
      settings: timingSettings,
    },
    onTimeout: {
      title: { he: 'ואז', en: 'And then' },
      values: {
        goOn: { he: 'ממשיכים, והתוצאה היא „לא הוחלט בזמן”', en: 'Go on, with the outcome “not decided in time”' },
        stop: { he: 'עוצרים בשגיאה, שאפשר לטפל בה בנפרד', en: 'Stop with an error, which can be caught' },
      },
      when: ({ timeout }) => timeout !== undefined,
    },
  },
};
