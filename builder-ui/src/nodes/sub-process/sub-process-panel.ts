import type { NodePanel } from '../node-panel.ts';

export const subProcessPanel: NodePanel<Record<never, never>> = {
  type: 'subProcess',
  about: {
    he: 'אוסף כמה שלבים יחד, כדי שזמן שעבר, הודעה או שגיאה יוכלו לסיים את כולם.',
    en: 'Holds several steps together, so that a time-out, a message or an error can end all of them.',
  },
  sections: {},
  settings: {},
};
