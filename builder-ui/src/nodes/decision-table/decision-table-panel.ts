import type { DecisionTableConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const decisionTablePanel: NodePanel<DecisionTableConfig> = {
  type: 'decisionTable',
  about: {
    he: 'מוצא תשובות בטבלה ושומר אותן עם הפנייה.',
    en: 'Looks up answers in a table and keeps them with the case.',
  },
  whole: 'decisionTable',
  sections: { what: ['hitPolicy', 'inputs', 'outputs', 'rules', 'otherwise'] },
  settings: {
    inputs: {
      title: { he: 'השאלות', en: 'Questions' },
      hint: { he: 'על מה הטבלה מסתכלת: ערך אחד לכל עמודה.', en: 'What the table looks at: one value per column.' },
      settings: {
        name: { title: { he: 'כותרת העמודה', en: 'Name of the column' }, editor: 'line' },
        expression: { title: { he: 'הערך', en: 'Value' }, editor: 'expression' },
      },
    },
    outputs: {
      title: { he: 'התשובות', en: 'Answers' },
      hint: { he: 'מה הטבלה נותנת: שם אחד לכל עמודה.', en: 'What the table gives: one name per column.' },
      settings: { variable: { title: { he: 'שם', en: 'Name' }, editor: 'name' } },
    },
    hitPolicy: {
      title: { he: 'כשכמה כללים מתאימים', en: 'When several rules fit' },
      values: {
        unique: { he: 'רק אחד יכול להתאים', en: 'There must be only one' },
        first: { he: 'הראשון קובע', en: 'The first one counts' },
        collect: { he: 'כל התשובות נאספות לרשימות', en: 'All answers are kept as lists' },
      },
    },
    rules: {
      title: { he: 'הכללים', en: 'Rules' },
      hint: { he: 'מלמעלה למטה.', en: 'From first to last.' },
      settings: {
        when: { title: { he: 'אם', en: 'If' } },
        answers: { title: { he: 'אז', en: 'Then' } },
      },
    },
    otherwise: {
      title: { he: 'אחרת', en: 'Otherwise' },
      hint: { he: 'התשובות כשאף כלל לא מתאים.', en: 'The answers when no rule fits.' },
      editor: 'expressions',
    },
  },
};
