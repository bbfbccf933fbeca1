import type { ClassifyConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { keptAs } from '../shared-settings.ts';

export const classifyPanel: NodePanel<ClassifyConfig> = {
  type: 'classify',
  about: {
    he: 'נותן למודל שלמד כאן למיין טקסט. כשהוא לא בטוח, אדם מחליט.',
    en: 'Lets a model that was taught here sort a text. When it is not sure, a person decides.',
  },
  sections: { what: ['text', 'model'], result: ['variable'], more: ['atLeast'] },
  settings: {
    model: {
      title: { he: 'המודל', en: 'Model' },
      hint: { he: 'השם הקצר של המודל.', en: 'The short name of the model.' },
      editor: 'name',
    },
    text: {
      title: { he: 'מה למיין', en: 'What to sort' },
      hint: { he: 'הטקסט מתוך הפנייה.', en: 'The text of the case.' },
      editor: 'expression',
    },
    variable: keptAs(
      { he: 'לשמור את התוצאה בשם', en: 'Keep it as' },
      { he: 'הערך ריק כשהמודל לא בטוח.', en: 'It is empty when the model is not sure.' },
    ),
    atLeast: {
      title: { he: 'כמה בטוח', en: 'How sure' },
      hint: {
        he: 'מ־0 עד 1. מתחת לזה אדם מחליט; 0.8 היא התחלה טובה.',
        en: 'From 0 to 1. Below this a person decides; 0.8 is a good beginning.',
      },
    },
  },
};
