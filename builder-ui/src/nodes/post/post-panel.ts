import type { PostConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { mayHoldAnswers } from '../shared-settings.ts';

export const postPanel: NodePanel<PostConfig> = {
  type: 'post',
  about: {
    he: 'כותב עדכון בפיד של קבוצה, וממשיך מיד.',
    en: 'Writes a post into the feed of a group, and goes on at once.',
  },
  sections: { what: ['text'], who: ['group'] },
  settings: {
    group: {
      title: { he: 'בפיד של הקבוצה', en: 'In the feed of the group' },
      editor: 'group',
    },
    text: {
      title: { he: 'העדכון', en: 'Text' },
      hint: mayHoldAnswers,
      editor: 'words',
    },
  },
};
