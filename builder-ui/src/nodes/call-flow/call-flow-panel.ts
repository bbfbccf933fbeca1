import type { CallFlowConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { assignmentSettings } from '../shared-settings.ts';

export const callFlowPanel: NodePanel<CallFlowConfig> = {
  type: 'callFlow',
  about: {
    he: 'מפעיל תהליך אחר ומחכה שיסתיים.',
    en: 'Runs another flow and waits until it has ended.',
  },
  sections: { what: ['flow', 'input'], result: ['output'] },
  settings: {
    flow: {
      title: { he: 'התהליך', en: 'Flow' },
      editor: 'flow',
    },
    input: {
      title: { he: 'מה הוא מקבל', en: 'What it gets' },
      hint: { he: 'התשובות שהתהליך האחר מתחיל איתן.', en: 'The answers that the other flow begins with.' },
      editor: 'assignments',
      settings: assignmentSettings,
    },
    output: {
      title: { he: 'מה לשמור בסוף', en: 'What to keep in the end' },
      hint: {
        he: 'ערכים שהתהליך האחר חישב נמצאים תחת vars.result.',
        en: 'What the other flow worked out is found under vars.result.',
      },
      editor: 'assignments',
      settings: assignmentSettings,
    },
  },
};
