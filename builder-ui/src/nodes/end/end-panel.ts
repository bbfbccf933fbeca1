import type { NodePanel } from '../node-panel.ts';

export const endPanel: NodePanel<Record<never, never>> = {
  type: 'end',
  about: {
    he: 'הענף שמגיע לכאן מסתיים. הפנייה נסגרת כשלא נשאר אף ענף.',
    en: 'The branch that arrives here ends. The case is closed when no branch is left.',
  },
  sections: {},
  settings: {},
};
