import type { MessageInquirerConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { mayHoldAnswers } from '../shared-settings.ts';

export const messageInquirerPanel: NodePanel<MessageInquirerConfig> = {
  type: 'messageInquirer',
  about: {
    he: 'שולח הודעה למי שמילא את הטופס, וממשיך מיד.',
    en: 'Sends a message to whoever filled in the form, and goes on at once.',
  },
  sections: { what: ['subject', 'text'] },
  settings: {
    subject: {
      title: { he: 'הנושא', en: 'Subject' },
      hint: { he: 'כמה מילים.', en: 'A few words.' },
      editor: 'line',
    },
    text: {
      title: { he: 'ההודעה', en: 'Text' },
      hint: mayHoldAnswers,
      editor: 'words',
    },
  },
};
