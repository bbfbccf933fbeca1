import type { FormDocument } from '@nativ/schemas';

/** The form by which people offer to hold an evening at home, anywhere in the world. */
export const homeEventForm: FormDocument = {
  title: { he: 'אירוח ערב בבית', en: 'Hold an evening at home' },
  schema: {
    type: 'object',
    required: ['hostName', 'email', 'country', 'city', 'eventOn', 'guests'],
    properties: {
      hostName: { type: 'string', title: 'איך לקרוא לך?', minLength: 2, maxLength: 120, 'x-sensitivity': 'personal' },
      email: { type: 'string', format: 'email', title: 'דואר אלקטרוני', maxLength: 254, 'x-sensitivity': 'personal' },
      country: { type: 'string', title: 'באיזו מדינה?', 'x-options': 'countries' },
      city: { type: 'string', title: 'באיזו עיר?', minLength: 2, maxLength: 120 },
      address: {
        type: 'string',
        title: 'כתובת',
        description: 'רק מי שיוזמנו יקבלו אותה.',
        maxLength: 300,
        'x-sensitivity': 'sensitive',
      },
      eventOn: { type: 'string', format: 'date', title: 'באיזה תאריך?' },
      guests: { type: 'integer', title: 'כמה אורחים אפשר לארח?', minimum: 2, maximum: 200 },
      language: {
        type: 'string',
        title: 'באיזו שפה?',
        oneOf: [
          { const: 'he', title: 'עברית' },
          { const: 'en', title: 'אנגלית' },
          { const: 'other', title: 'שפה אחרת' },
        ],
      },
      needs: { type: 'string', title: 'מה יעזור לך?', maxLength: 2000 },
    },
  },
  uiSchema: { needs: { 'ui:widget': 'textarea' }, language: { 'ui:widget': 'radio' } },
  translations: {
    en: {
      '/schema/properties/hostName/title': 'What should we call you?',
      '/schema/properties/email/title': 'E-mail',
      '/schema/properties/country/title': 'In which country?',
      '/schema/properties/city/title': 'In which city?',
      '/schema/properties/address/title': 'Address',
      '/schema/properties/address/description': 'Only those who are invited will be told.',
      '/schema/properties/eventOn/title': 'On which date?',
      '/schema/properties/guests/title': 'How many guests can you have?',
      '/schema/properties/language/title': 'In which language?',
      '/schema/properties/language/oneOf/0/title': 'Hebrew',
      '/schema/properties/language/oneOf/1/title': 'English',
      '/schema/properties/language/oneOf/2/title': 'Another language',
      '/schema/properties/needs/title': 'What would help you?',
    },
  },
  settings: {
    language: 'he',
    intro: {
      he: 'ערב אחד, סלון אחד, ואנשים שמדברים. ספרו לנו איפה ומתי, ונעזור בהכנות.',
      en: 'One evening, one living room, and people who talk. Tell us where and when, and we will help you prepare.',
    },
    submitLabel: { he: 'שליחה', en: 'Send' },
    thanks: {
      he: 'תודה על הבית הפתוח! נחזור אליך בימים הקרובים.',
      en: 'Thank you for opening your home! We will be in touch in the next few days.',
    },
  },
};
