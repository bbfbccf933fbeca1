import type { BoundaryErrorConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs } from '../shared-settings.ts';

export const boundaryErrorPanel: NodePanel<BoundaryErrorConfig> = {
  type: 'boundaryError',
  about: {
    he: 'ממשיך בדרך אחרת כששלב מסתיים בשגיאה.',
    en: 'Goes on another way when a step ends with an error.',
  },
  sections: { what: ['attachedTo', 'code'], result: ['variable'] },
  settings: {
    attachedTo: {
      title: { he: 'של איזה שלב', en: 'Of which step' },
      editor: 'step',
    },
    code: {
      title: { he: 'איזו שגיאה', en: 'Which error' },
      hint: { he: 'בלי שם, כל שגיאה שאין לה טיפול אחר.', en: 'Without a name, every error that nothing else catches.' },
      editor: 'name',
    },
    variable: keptAs(
      { he: 'לשמור את השגיאה בשם', en: 'Keep it as' },
      {
        he: 'שלבים אחרים ימצאו את שם השגיאה תחת השם הזה.',
        en: 'Other steps find the name of the error under this name.',
      },
    ),
  },
};
