import type { SetVariablesConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { assignmentSettings } from '../shared-settings.ts';

export const setVariablesPanel: NodePanel<SetVariablesConfig> = {
  type: 'setVariables',
  about: {
    he: 'מחשב ערכים ושומר אותם עם הפנייה.',
    en: 'Works out values and keeps them with the case.',
  },
  sections: { what: ['assignments'] },
  settings: {
    assignments: {
      title: { he: 'הערכים', en: 'Values' },
      hint: {
        he: 'מלמעלה למטה: ערך יכול להשתמש באלה שלפניו.',
        en: 'From first to last: a value may use those before it.',
      },
      editor: 'assignments',
      settings: assignmentSettings,
    },
  },
};
