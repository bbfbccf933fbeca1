import type { BoundaryTimerConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { timingSettings } from '../shared-settings.ts';

export const boundaryTimerPanel: NodePanel<BoundaryTimerConfig> = {
  type: 'boundaryTimer',
  about: {
    he: 'קורה כששלב נמשך יותר מדי: תזכורת, העברה הלאה, או סוף ההמתנה.',
    en: 'Happens when a step takes too long: a reminder, an escalation, or the end of waiting.',
  },
  sections: { what: ['attachedTo', 'interrupting'], when: ['when', 'every'] },
  settings: {
    attachedTo: {
      title: { he: 'של איזה שלב', en: 'Of which step' },
      editor: 'step',
    },
    when: {
      title: { he: 'אחרי כמה זמן', en: 'After how long' },
      hint: { he: 'נספר מתחילת השלב.', en: 'Counted from the beginning of the step.' },
      editor: 'timing',
      settings: timingSettings,
    },
    interrupting: {
      title: { he: 'השלב מפסיק', en: 'The step is given up' },
      hint: { he: 'אם לא מסומן, השלב ממשיך במקביל.', en: 'Otherwise it goes on beside this.' },
    },
    every: {
      title: { he: 'ושוב כל', en: 'Then again every' },
      hint: { he: 'חוזר עד שהשלב נגמר.', en: 'Again and again, until the step is done.' },
      editor: 'duration',
      when: ({ interrupting }) => interrupting === false,
    },
  },
};
