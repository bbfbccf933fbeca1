import type { ReceiveMessageConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs } from '../shared-settings.ts';

export const receiveMessagePanel: NodePanel<ReceiveMessageConfig> = {
  type: 'receiveMessage',
  about: {
    he: 'מחכה עד שמגיעה הודעה: תשובה של הפונה, או חדשות ממערכת אחרת.',
    en: 'Waits until a message comes: a reply of the inquirer, or news from another system.',
  },
  sections: { what: ['message', 'key'], result: ['variable'], more: ['keep'] },
  settings: {
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
    keep: {
      title: { he: 'לשמור הודעות שהקדימו', en: 'Keep messages that come early' },
      hint: {
        he: 'הודעה שהגיעה לפני שחיכו לה נשמרת. אחרת היא הולכת לאיבוד.',
        en: 'A message that comes before the case waits for it is kept. Otherwise it is lost.',
      },
    },
  },
};
