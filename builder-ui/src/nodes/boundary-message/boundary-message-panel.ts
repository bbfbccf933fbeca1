import type { BoundaryMessageConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs } from '../shared-settings.ts';

export const boundaryMessagePanel: NodePanel<BoundaryMessageConfig> = {
  type: 'boundaryMessage',
  about: {
    he: 'קורה כשמגיעה הודעה בזמן שעובדים על שלב.',
    en: 'Happens when a message comes while a step is being worked on.',
  },
  sections: { what: ['attachedTo', 'message', 'interrupting', 'key'], result: ['variable'] },
  settings: {
    attachedTo: {
      title: { he: 'של איזה שלב', en: 'Of which step' },
      editor: 'step',
    },
    interrupting: {
      title: { he: 'השלב מפסיק', en: 'The step is given up' },
      hint: { he: 'אם לא מסומן, השלב ממשיך במקביל.', en: 'Otherwise it goes on beside this.' },
    },
    message: {
      title: { he: 'שם ההודעה', en: 'Name of the message' },
      hint: { he: 'reply היא תשובה של הפונה.', en: 'reply is a reply of the inquirer.' },
      editor: 'name',
    },
    key: {
      title: { he: 'רק עם המפתח', en: 'Only with the key' },
      hint: {
        he: 'כשיש כמה הודעות באותו שם, הערך שמבדיל ביניהן.',
        en: 'What tells this message from others of the same name.',
      },
      editor: 'expression',
    },
    variable: keptAs(
      { he: 'לשמור את ההודעה בשם', en: 'Keep it as' },
      { he: 'שלבים אחרים ימצאו את מה שנאמר תחת השם הזה.', en: 'Other steps find what it says under this name.' },
    ),
  },
};
