import type { UserTaskConfig } from '@nativ/schemas';
import type { NodePanel, PanelSetting } from '../node-panel.ts';
import { keptAs, mayHoldAnswers, timingSettings } from '../shared-settings.ts';

/** Who of the group gets the task. */
const assignment: PanelSetting<UserTaskConfig> = {
  title: { he: 'מי בקבוצה יקבל אותה', en: 'Who of the group gets it' },
  hint: {
    he: 'המערכת מתחשבת בשעות העבודה, בהיעדרויות ובעומס.',
    en: 'Working hours, absences and how much somebody has to do are looked at.',
  },
  when: ({ assignee }) => assignee === undefined,
  settings: {
    kind: {
      title: { he: 'הדרך', en: 'Way' },
      values: {
        field: { he: 'מי שכתוב בפנייה', en: 'Whoever the case names' },
        roundRobin: { he: 'לפי התור, כל אחד בפעם אחרת', en: 'Each in turn' },
        leastLoaded: { he: 'מי שיש לו הכי מעט עכשיו', en: 'Whoever has least to do' },
        skill: { he: 'מי שיודע מה שצריך כאן', en: 'Whoever knows what it takes' },
      },
    },
    person: {
      title: { he: 'האדם', en: 'Person' },
      hint: { he: 'מאיפה בפנייה נלקחת כתובת הדוא״ל.', en: 'Where in the case the e-mail address is found.' },
      editor: 'expression',
      when: ({ assignment: chosen }) => chosen?.kind === 'field',
    },
    skills: {
      title: { he: 'מה צריך לדעת', en: 'What it takes' },
      when: ({ assignment: chosen }) => chosen?.kind === 'skill',
    },
    language: {
      title: { he: 'השפה', en: 'Language' },
      hint: { he: 'מאיפה בפנייה נלקחת השפה לדבר בה.', en: 'Where in the case the language to speak is found.' },
      editor: 'expression',
      when: ({ assignment: chosen }) => chosen?.kind === 'skill',
    },
    whenNobodyWorks: {
      title: { he: 'כשאף אחד לא בעבודה', en: 'When nobody is at work' },
      values: {
        nextShift: { he: 'למי שמתחיל לעבוד ראשון', en: 'To whoever begins next' },
        group: { he: 'הקבוצה תבחר', en: 'The group picks' },
        anybody: { he: 'לכל אחד, בכל שעה', en: 'To anybody, whatever their hours' },
      },
      when: ({ assignment: chosen }) => chosen !== undefined && chosen.kind !== 'field',
    },
  },
};

export const userTaskPanel: NodePanel<UserTaskConfig> = {
  type: 'userTask',
  about: {
    he: 'נותן למישהו בקבוצה משימה, ומחכה עד שהיא נעשית.',
    en: 'Gives somebody of a group something to do, and waits until it is done.',
  },
  sections: {
    what: ['title', 'why', 'instructions', 'form'],
    who: ['group', 'assignee', 'assignment'],
    when: ['due', 'dueIn'],
    more: ['keepPersonAs'],
  },
  settings: {
    title: {
      title: { he: 'מה לעשות', en: 'What to do' },
      hint: mayHoldAnswers,
      editor: 'line',
    },
    why: {
      title: { he: 'למה זה חשוב', en: 'Why it matters' },
      hint: {
        he: 'משפט אחד. מי שמקבל את המשימה קורא אותו ראשון.',
        en: 'One sentence. Whoever gets the task reads it first.',
      },
      editor: 'line',
    },
    instructions: {
      title: { he: 'איך עושים', en: 'How to do it' },
      editor: 'words',
    },
    form: {
      title: { he: 'הטופס שממלאים', en: 'Form to fill in' },
      hint: { he: 'בלי טופס, המשימה נסגרת בלחיצה אחת.', en: 'Without one, the task is done with a single button.' },
      editor: 'form',
    },
    group: { title: { he: 'הקבוצה', en: 'Group' }, editor: 'group' },
    assignee: {
      title: { he: 'דווקא אדם אחד', en: 'One person only' },
      hint: { he: 'בלי שם, כל אחד בקבוצה יכול לקחת אותה.', en: 'Without a name, anybody of the group may take it.' },
      editor: 'person',
    },
    assignment,
    due: {
      title: { he: 'עד מתי', en: 'Due' },
      editor: 'timing',
      settings: timingSettings,
      when: ({ dueIn }) => dueIn === undefined,
    },
    dueIn: {
      title: { he: 'תוך כמה זמן', en: 'Due in' },
      hint: {
        he: 'לפי השעון. כדי לספור זמן עבודה, רוקנו את השדה הזה ובחרו „עד מתי”.',
        en: 'By the clock. To count working time, empty this and choose “Due”.',
      },
      editor: 'duration',
      when: () => false,
    },
    keepPersonAs: keptAs(
      { he: 'לזכור מי עשה, בשם', en: 'Remember who did it, as' },
      { he: 'שלבים אחרים ימצאו את האדם תחת השם הזה.', en: 'Other steps find the person under this name.' },
    ),
  },
};
