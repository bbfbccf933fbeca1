import type { WaitConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { timingSettings } from '../shared-settings.ts';

export const waitPanel: NodePanel<WaitConfig> = {
  type: 'wait',
  about: {
    he: 'מחכה זמן מסוים, עד מועד, או עד שמשהו מתקיים.',
    en: 'Waits for a time, until a moment, or until something holds.',
  },
  sections: { when: ['when', 'condition'] },
  settings: {
    when: {
      title: { he: 'כמה זמן', en: 'How long' },
      editor: 'timing',
      settings: timingSettings,
      when: ({ condition }) => condition === undefined,
    },
    condition: {
      title: { he: 'או עד שמתקיים', en: 'Or until it holds' },
      hint: { he: 'נבדק בכל פעם שמשהו קורה בפנייה.', en: 'Looked at whenever something happens in the case.' },
      editor: 'condition',
      when: ({ when }) => when === undefined,
    },
  },
};
