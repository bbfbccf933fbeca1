import type { NotifyConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { mayHoldAnswers } from '../shared-settings.ts';

export const notifyPanel: NodePanel<NotifyConfig> = {
  type: 'notify',
  about: {
    he: 'מודיע משהו לאנשים שעובדים כאן, וממשיך מיד.',
    en: 'Tells people who work here something, and goes on at once.',
  },
  sections: { what: ['text'], who: ['group', 'person'] },
  settings: {
    group: {
      title: { he: 'לכל הקבוצה', en: 'To the whole group' },
      editor: 'group',
      when: ({ person }) => person === undefined,
    },
    person: {
      title: { he: 'או לאדם אחד', en: 'Or to one person' },
      hint: { he: 'מאיפה בפנייה נלקחת כתובת הדוא״ל.', en: 'Where in the case the e-mail address is found.' },
      editor: 'expression',
      when: ({ group }) => group === undefined,
    },
    text: {
      title: { he: 'ההודעה', en: 'Text' },
      hint: mayHoldAnswers,
      editor: 'words',
    },
  },
};
