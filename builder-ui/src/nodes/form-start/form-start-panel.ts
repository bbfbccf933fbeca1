import type { FormStartConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const formStartPanel: NodePanel<FormStartConfig> = {
  type: 'formStart',
  about: {
    he: 'כל טופס שנשלח פותח פנייה חדשה.',
    en: 'Each form that is sent starts a case.',
  },
  sections: { what: ['form'] },
  settings: {
    form: {
      title: { he: 'הטופס', en: 'Form' },
      hint: { he: 'שלבים אחרים משתמשים בתשובות שלו.', en: 'Other steps use its answers.' },
      editor: 'form',
    },
  },
};
