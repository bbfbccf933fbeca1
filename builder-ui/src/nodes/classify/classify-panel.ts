import type { ClassifyConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs, timingSettings } from '../shared-settings.ts';

export const classifyPanel: NodePanel<ClassifyConfig> = {
  type: 'classify',
  about: {
    he: 'נותן למסווג שלמד כאן למיין טקסט. כשהוא לא בטוח, אדם מחליט.',
    en: 'Lets a classifier that was taught here sort a text. When it is not sure, a person decides.',
  },
  sections: { what: ['classifier', 'fields', 'text'], who: ['heldBack'], result: ['variable'], more: ['atLeast'] },
  settings: {
    classifier: {
      title: { he: 'המסווג', en: 'Classifier' },
      editor: 'classifier',
    },
    fields: {
      title: { he: 'מה הוא קורא', en: 'What it reads' },
      hint: { he: 'התשובות נקראות יחד, כטקסט אחד.', en: 'The answers are read together, as one text.' },
      editor: 'texts',
      when: ({ text }) => text === undefined,
    },
    text: {
      title: { he: 'או טקסט מחושב', en: 'Or a text that is worked out' },
      hint: {
        he: 'במקום לבחור תשובות: ביטוי שנותן את הטקסט.',
        en: 'Instead of answers: an expression that gives the text.',
      },
      editor: 'expression',
      when: ({ fields }) => fields === undefined,
    },
    heldBack: {
      title: { he: 'כשהוא לא בטוח', en: 'When it is not sure' },
      hint: {
        he: 'הפנייה מחכה בתור המיון של הקבוצה. בלי קבוצה היא ממשיכה בלי תווית.',
        en: 'The case waits in the sorting queue of the group. Without a group it goes on without a label.',
      },
      settings: {
        group: { title: { he: 'מי ממיין', en: 'Who sorts it' }, editor: 'group' },
        due: { title: { he: 'עד מתי', en: 'Due' }, editor: 'timing', settings: timingSettings },
      },
    },
    variable: keptAs(
      { he: 'לשמור את התוצאה בשם', en: 'Keep it as' },
      {
        he: 'תנאים קוראים את התווית תחת השם הזה, למשל vars.kind.label.',
        en: 'Conditions read the label under this name, such as vars.kind.label.',
      },
    ),
    atLeast: {
      title: { he: 'כמה בטוח הוא צריך להיות כאן', en: 'How sure it must be here' },
      editor: 'sureness',
    },
  },
};
