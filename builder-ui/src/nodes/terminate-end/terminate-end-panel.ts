import type { NodePanel } from '../node-panel.ts';

export const terminateEndPanel: NodePanel<Record<never, never>> = {
  type: 'terminateEnd',
  about: {
    he: 'סוגר את כל הפנייה מיד, ומבטל מה שעוד פתוח.',
    en: 'Closes the whole case at once, and withdraws what is still open.',
  },
  sections: {},
  settings: {},
};
