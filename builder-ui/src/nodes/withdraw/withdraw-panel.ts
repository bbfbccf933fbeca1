import type { WithdrawConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const withdrawPanel: NodePanel<WithdrawConfig> = {
  type: 'withdraw',
  about: {
    he: 'מבטל כל מה שפתוח בשלבים שנבחרו, וממשיך.',
    en: 'Withdraws everything that is open at the steps chosen here, and goes on.',
  },
  sections: { what: ['nodes'] },
  settings: {
    nodes: {
      title: { he: 'השלבים', en: 'Steps' },
      editor: 'steps',
    },
  },
};
