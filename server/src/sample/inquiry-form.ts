import type { FormDocument } from '@nativ/schemas';

/** The form by which people ask the sample association for help. Everything but the question itself is optional or has an easy way out. */
export const inquiryForm: FormDocument = {
  title: { he: 'פנייה לקבלת עזרה', en: 'Ask for help' },
  schema: {
    type: 'object',
    required: ['kind', 'description', 'urgency', 'contactBy'],
    properties: {
      kind: {
        type: 'string',
        title: 'במה נוכל לעזור?',
        oneOf: [
          { const: 'legal', title: 'עזרה משפטית' },
          { const: 'social', title: 'ליווי חברתי' },
          { const: 'psychological', title: 'תמיכה נפשית' },
          { const: 'other', title: 'משהו אחר, או שעוד לא ברור לי' },
        ],
      },
      description: {
        type: 'string',
        title: 'מה קרה?',
        description: 'במילים שלך, כמה שנוח. אפשר גם משפט אחד.',
        minLength: 3,
        maxLength: 5000,
        'x-sensitivity': 'sensitive',
      },
      urgency: {
        type: 'string',
        title: 'כמה זה דחוף?',
        oneOf: [
          { const: 'today', title: 'צריך מענה עוד היום' },
          { const: 'thisWeek', title: 'בימים הקרובים' },
          { const: 'anyTime', title: 'אין לחץ של זמן' },
        ],
      },
      contactBy: {
        type: 'string',
        title: 'איך נוח שנחזור אליך?',
        oneOf: [
          { const: 'receipt', title: 'אחזור לכאן עם מספר הקבלה, בלי למסור פרטים' },
          { const: 'phone', title: 'בטלפון' },
          { const: 'email', title: 'בדואר אלקטרוני' },
        ],
      },
      name: {
        type: 'string',
        title: 'איך לפנות אליך?',
        description: 'שם פרטי או כינוי מספיקים.',
        maxLength: 80,
        'x-sensitivity': 'personal',
      },
    },
    allOf: [
      {
        if: { properties: { kind: { const: 'legal' } }, required: ['kind'] },
        then: {
          properties: {
            legalArea: {
              type: 'string',
              title: 'באיזה תחום?',
              oneOf: [
                { const: 'work', title: 'עבודה' },
                { const: 'family', title: 'משפחה והורות' },
                { const: 'documents', title: 'מסמכים ורישום' },
                { const: 'violence', title: 'אלימות או איומים' },
                { const: 'other', title: 'תחום אחר' },
              ],
            },
          },
        },
      },
      {
        if: { properties: { contactBy: { const: 'phone' } }, required: ['contactBy'] },
        then: {
          required: ['phone'],
          properties: {
            phone: {
              type: 'string',
              title: 'מספר טלפון',
              pattern: '^\\+?[0-9][0-9 ()-]{6,18}$',
              maxLength: 20,
              'x-sensitivity': 'personal',
            },
            safeToCall: {
              type: 'string',
              title: 'מתי בטוח להתקשר?',
              description: 'למשל: רק בערב, או: לא להשאיר הודעה.',
              maxLength: 200,
              'x-sensitivity': 'personal',
            },
          },
        },
      },
      {
        if: { properties: { contactBy: { const: 'email' } }, required: ['contactBy'] },
        then: {
          required: ['email'],
          properties: {
            email: {
              type: 'string',
              format: 'email',
              title: 'כתובת דואר אלקטרוני',
              maxLength: 254,
              'x-sensitivity': 'personal',
            },
          },
        },
      },
    ],
  },
  uiSchema: {
    'ui:order': ['kind', 'legalArea', 'description', 'urgency', 'contactBy', 'phone', 'safeToCall', 'email', 'name'],
    kind: { 'ui:widget': 'radio' },
    legalArea: { 'ui:widget': 'select' },
    description: { 'ui:widget': 'textarea', 'ui:options': { rows: 6 } },
    urgency: { 'ui:widget': 'radio' },
    contactBy: { 'ui:widget': 'radio' },
    phone: { 'ui:options': { inputType: 'tel' } },
  },
  translations: {
    en: {
      '/schema/properties/kind/title': 'What can we help with?',
      '/schema/properties/kind/oneOf/0/title': 'Legal help',
      '/schema/properties/kind/oneOf/1/title': 'Social support',
      '/schema/properties/kind/oneOf/2/title': 'Emotional support',
      '/schema/properties/kind/oneOf/3/title': 'Something else, or I am not sure yet',
      '/schema/properties/description/title': 'What happened?',
      '/schema/properties/description/description': 'In your own words, as much as you like. One sentence is fine.',
      '/schema/properties/urgency/title': 'How urgent is it?',
      '/schema/properties/urgency/oneOf/0/title': 'I need an answer today',
      '/schema/properties/urgency/oneOf/1/title': 'In the next few days',
      '/schema/properties/urgency/oneOf/2/title': 'There is no rush',
      '/schema/properties/contactBy/title': 'How would you like us to get back to you?',
      '/schema/properties/contactBy/oneOf/0/title': 'I will come back here with my receipt, without leaving details',
      '/schema/properties/contactBy/oneOf/1/title': 'By phone',
      '/schema/properties/contactBy/oneOf/2/title': 'By e-mail',
      '/schema/properties/name/title': 'What should we call you?',
      '/schema/properties/name/description': 'A first name or a nickname is enough.',
      '/schema/allOf/0/then/properties/legalArea/title': 'In which area?',
      '/schema/allOf/0/then/properties/legalArea/oneOf/0/title': 'Work',
      '/schema/allOf/0/then/properties/legalArea/oneOf/1/title': 'Family and parenting',
      '/schema/allOf/0/then/properties/legalArea/oneOf/2/title': 'Documents and registration',
      '/schema/allOf/0/then/properties/legalArea/oneOf/3/title': 'Violence or threats',
      '/schema/allOf/0/then/properties/legalArea/oneOf/4/title': 'Another area',
      '/schema/allOf/1/then/properties/phone/title': 'Phone number',
      '/schema/allOf/1/then/properties/safeToCall/title': 'When is it safe to call?',
      '/schema/allOf/1/then/properties/safeToCall/description':
        'For instance: evenings only, or: please leave no message.',
      '/schema/allOf/2/then/properties/email/title': 'E-mail address',
    },
  },
  settings: {
    language: 'he',
    intro: {
      he: 'אנחנו כאן. כל מה שייכתב כאן נקרא רק בידי מי שמטפלים בפנייה. במצב של סכנה מיידית יש להתקשר למשטרה, 100, או לער״ן, 1201.',
      en: 'We are here. What you write is read only by those who handle your inquiry. If you are in immediate danger, call the police, 100, or the ERAN helpline, 1201.',
    },
    submitLabel: { he: 'שליחת הפנייה', en: 'Send' },
    thanks: {
      he: 'הפנייה התקבלה ונמצאת אצל מי שיכולים לעזור.',
      en: 'Your inquiry has arrived and is with people who can help.',
    },
  },
};
