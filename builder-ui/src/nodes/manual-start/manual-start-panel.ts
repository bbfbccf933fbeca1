import type { ManualStartConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const manualStartPanel: NodePanel<ManualStartConfig> = {
  type: 'manualStart',
  about: {
    he: 'פותח פנייה כשמישהו מהצוות מבקש, או כשתהליך אחר מפעיל אותו.',
    en: 'Starts a case when somebody here asks for it, or another flow runs this one.',
  },
  sections: { what: ['form'] },
  settings: {
    form: {
      title: { he: 'הטופס שממלאים', en: 'Form to fill in' },
      hint: {
        he: 'אפשר גם בלי. שלבים אחרים משתמשים בתשובות שלו.',
        en: 'It may be left out. Other steps use its answers.',
      },
      editor: 'form',
    },
  },
};
