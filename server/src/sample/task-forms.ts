import type { FormDocument } from '@nativ/schemas';

/** What whoever answers an inquiry notes down. */
export const firstResponseForm: FormDocument = {
  title: { he: 'מענה ראשון', en: 'First response' },
  schema: {
    type: 'object',
    required: ['outcome', 'summary'],
    properties: {
      outcome: {
        type: 'string',
        title: 'מה עלה בשיחה?',
        oneOf: [
          { const: 'answered', title: 'הפנייה נענתה' },
          { const: 'continuing', title: 'נפתח ליווי, וממשיכים' },
          { const: 'refer', title: 'הפנייה מתאימה לקבוצה אחרת' },
        ],
      },
      summary: {
        type: 'string',
        title: 'סיכום קצר',
        description: 'למי שימשיך מכאן.',
        minLength: 3,
        maxLength: 5000,
        'x-sensitivity': 'sensitive',
      },
    },
  },
  uiSchema: { outcome: { 'ui:widget': 'radio' }, summary: { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } } },
  translations: {
    en: {
      '/schema/properties/outcome/title': 'What came of it?',
      '/schema/properties/outcome/oneOf/0/title': 'The inquiry is answered',
      '/schema/properties/outcome/oneOf/1/title': 'We go on supporting this person',
      '/schema/properties/outcome/oneOf/2/title': 'Another group fits better',
      '/schema/properties/summary/title': 'Short summary',
      '/schema/properties/summary/description': 'For whoever goes on from here.',
    },
  },
  settings: { language: 'he', public: false, submitLabel: { he: 'סיום המשימה', en: 'Complete the task' } },
};

/** How intake sorts what the form could not. */
export const triageForm: FormDocument = {
  title: { he: 'מיון פנייה', en: 'Sort an inquiry' },
  schema: {
    type: 'object',
    required: ['group'],
    properties: {
      group: {
        type: 'string',
        title: 'למי הפנייה מתאימה?',
        oneOf: [
          { const: 'legal', title: 'מענה משפטי' },
          { const: 'social', title: 'ליווי חברתי' },
          { const: 'psychological', title: 'תמיכה נפשית' },
          { const: 'closed', title: 'אין צורך בטיפול נוסף' },
        ],
      },
      note: { type: 'string', title: 'הערה למי שיקבלו את הפנייה', maxLength: 2000, 'x-sensitivity': 'sensitive' },
    },
  },
  uiSchema: { group: { 'ui:widget': 'radio' }, note: { 'ui:widget': 'textarea' } },
  translations: {
    en: {
      '/schema/properties/group/title': 'Who should have this inquiry?',
      '/schema/properties/group/oneOf/0/title': 'Legal help',
      '/schema/properties/group/oneOf/1/title': 'Social support',
      '/schema/properties/group/oneOf/2/title': 'Emotional support',
      '/schema/properties/group/oneOf/3/title': 'Nothing more is needed',
      '/schema/properties/note/title': 'A note for those who receive it',
    },
  },
  settings: { language: 'he', public: false, submitLabel: { he: 'העברה', en: 'Pass on' } },
};
