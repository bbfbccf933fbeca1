import type { FormDocument } from '@nativ/schemas';

/** The form by which people report bullying, online or not, without having to say who they are. */
export const bullyingReportForm: FormDocument = {
  title: { he: 'דיווח על בריונות', en: 'Report bullying' },
  schema: {
    type: 'object',
    required: ['where', 'whoIsHurt', 'description', 'isInDanger'],
    properties: {
      where: {
        type: 'string',
        title: 'איפה זה קורה?',
        oneOf: [
          { const: 'online', title: 'ברשת' },
          { const: 'school', title: 'בבית הספר' },
          { const: 'work', title: 'בעבודה' },
          { const: 'street', title: 'ברחוב או בתחבורה' },
          { const: 'home', title: 'בבית' },
        ],
      },
      platform: { type: 'string', title: 'באיזו רשת או באיזה אתר?', maxLength: 200 },
      whoIsHurt: {
        type: 'string',
        title: 'במי פוגעים?',
        oneOf: [
          { const: 'me', title: 'בי' },
          { const: 'child', title: 'בילד או בילדה שלי' },
          { const: 'other', title: 'במישהו אחר' },
        ],
      },
      description: {
        type: 'string',
        title: 'מה קורה?',
        description: 'כמה שנוח. אין צורך בשמות.',
        minLength: 3,
        maxLength: 5000,
        'x-sensitivity': 'sensitive',
      },
      evidence: {
        type: 'array',
        title: 'צילומי מסך או קבצים',
        maxItems: 5,
        items: {
          type: 'string',
          format: 'file',
          'x-file': { accept: ['image/*', 'application/pdf'], maxBytes: 10 * 1024 * 1024 },
        },
        'x-sensitivity': 'sensitive',
      },
      isInDanger: {
        type: 'string',
        title: 'יש סכנה עכשיו?',
        oneOf: [
          { const: 'yes', title: 'כן' },
          { const: 'no', title: 'לא' },
          { const: 'unsure', title: 'לא ברור לי' },
        ],
      },
    },
  },
  uiSchema: {
    where: { 'ui:widget': 'radio' },
    whoIsHurt: { 'ui:widget': 'radio' },
    isInDanger: { 'ui:widget': 'radio' },
    description: { 'ui:widget': 'textarea', 'ui:options': { rows: 6 } },
  },
  translations: {
    en: {
      '/schema/properties/where/title': 'Where does it happen?',
      '/schema/properties/where/oneOf/0/title': 'Online',
      '/schema/properties/where/oneOf/1/title': 'At school',
      '/schema/properties/where/oneOf/2/title': 'At work',
      '/schema/properties/where/oneOf/3/title': 'In the street or on the way',
      '/schema/properties/where/oneOf/4/title': 'At home',
      '/schema/properties/platform/title': 'On which network or site?',
      '/schema/properties/whoIsHurt/title': 'Who is being hurt?',
      '/schema/properties/whoIsHurt/oneOf/0/title': 'I am',
      '/schema/properties/whoIsHurt/oneOf/1/title': 'My child',
      '/schema/properties/whoIsHurt/oneOf/2/title': 'Somebody else',
      '/schema/properties/description/title': 'What is happening?',
      '/schema/properties/description/description': 'As much as you like. No names are needed.',
      '/schema/properties/evidence/title': 'Screenshots or files',
      '/schema/properties/isInDanger/title': 'Is anybody in danger now?',
      '/schema/properties/isInDanger/oneOf/0/title': 'Yes',
      '/schema/properties/isInDanger/oneOf/1/title': 'No',
      '/schema/properties/isInDanger/oneOf/2/title': 'I am not sure',
    },
  },
  settings: {
    language: 'he',
    rules: [{ id: 'platform', kind: 'show', when: "data.where == 'online'", questions: ['/platform'] }],
    intro: {
      he: 'אפשר לדווח בלי להזדהות. במצב של סכנה מיידית יש להתקשר למשטרה, 100. על פגיעה בילדים ברשת: מוקד 105.',
      en: 'You need not say who you are. If anybody is in immediate danger, call the police, 100. For children hurt online: the 105 line.',
    },
    submitLabel: { he: 'שליחת הדיווח', en: 'Send' },
    thanks: {
      he: 'תודה שסיפרת. מישהו יקרא את זה בקרוב.',
      en: 'Thank you for telling us. Somebody will read this soon.',
    },
  },
};
