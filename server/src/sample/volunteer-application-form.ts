import type { FormDocument } from '@nativ/schemas';

/** The form by which people offer to volunteer at the sample association. */
export const volunteerApplicationForm: FormDocument = {
  title: { he: 'הצטרפות למתנדבות ולמתנדבים', en: 'Volunteer with us' },
  schema: {
    type: 'object',
    required: ['name', 'email', 'areas', 'motivation', 'cv', 'agreesToInterview'],
    properties: {
      name: { type: 'string', title: 'שם מלא', minLength: 2, maxLength: 120, 'x-sensitivity': 'personal' },
      email: { type: 'string', format: 'email', title: 'דואר אלקטרוני', maxLength: 254, 'x-sensitivity': 'personal' },
      phone: {
        type: 'string',
        title: 'טלפון',
        pattern: '^\\+?[0-9][0-9 ()-]{6,18}$',
        maxLength: 20,
        'x-sensitivity': 'personal',
      },
      areas: {
        type: 'array',
        title: 'במה תרצו לעזור?',
        uniqueItems: true,
        minItems: 1,
        items: {
          type: 'string',
          oneOf: [
            { const: 'hotline', title: 'קו הקשב' },
            { const: 'legal', title: 'מענה משפטי' },
            { const: 'education', title: 'הדרכה בבתי ספר' },
            { const: 'events', title: 'אירועים' },
          ],
        },
      },
      hoursPerWeek: { type: 'integer', title: 'כמה שעות בשבוע?', minimum: 1, maximum: 40 },
      availableFrom: { type: 'string', format: 'date', title: 'ממתי?' },
      motivation: {
        type: 'string',
        title: 'למה דווקא אצלנו?',
        minLength: 3,
        maxLength: 3000,
        'x-sensitivity': 'personal',
      },
      cv: {
        type: 'string',
        format: 'file',
        title: 'קורות חיים',
        description: 'מסמך, או תמונה של דף: גם כמה שורות בכתב יד מספיקות.',
        'x-file': {
          accept: [
            'application/pdf',
            'application/msword',
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'application/vnd.oasis.opendocument.text',
            'image/*',
          ],
          maxBytes: 10 * 1024 * 1024,
        },
        'x-sensitivity': 'personal',
      },
      references: {
        type: 'array',
        title: 'ממליצים',
        maxItems: 3,
        items: {
          type: 'object',
          required: ['name', 'contact'],
          properties: {
            name: { type: 'string', title: 'שם', maxLength: 120, 'x-sensitivity': 'personal' },
            contact: { type: 'string', title: 'טלפון או דואר אלקטרוני', maxLength: 254, 'x-sensitivity': 'personal' },
          },
        },
      },
      agreesToInterview: { type: 'boolean', const: true, title: 'אשמח לשיחת היכרות' },
    },
  },
  uiSchema: {
    'ui:order': [
      'name',
      'email',
      'phone',
      'areas',
      'hoursPerWeek',
      'availableFrom',
      'motivation',
      'cv',
      'references',
      'agreesToInterview',
    ],
    phone: { 'ui:options': { inputType: 'tel' } },
    areas: { 'ui:widget': 'checkboxes' },
    motivation: { 'ui:widget': 'textarea' },
  },
  translations: {
    en: {
      '/schema/properties/name/title': 'Full name',
      '/schema/properties/email/title': 'E-mail',
      '/schema/properties/phone/title': 'Phone',
      '/schema/properties/areas/title': 'Where would you like to help?',
      '/schema/properties/areas/items/oneOf/0/title': 'The hotline',
      '/schema/properties/areas/items/oneOf/1/title': 'Legal help',
      '/schema/properties/areas/items/oneOf/2/title': 'Education in schools',
      '/schema/properties/areas/items/oneOf/3/title': 'Events',
      '/schema/properties/hoursPerWeek/title': 'How many hours a week?',
      '/schema/properties/availableFrom/title': 'From when?',
      '/schema/properties/motivation/title': 'Why with us?',
      '/schema/properties/cv/title': 'Your CV',
      '/schema/properties/cv/description': 'A document, or a picture of a page: a few lines by hand are enough.',
      '/schema/properties/references/title': 'References',
      '/schema/properties/references/items/properties/name/title': 'Name',
      '/schema/properties/references/items/properties/contact/title': 'Phone or e-mail',
      '/schema/properties/agreesToInterview/title': 'I would be glad to meet for a talk',
    },
  },
  settings: {
    language: 'he',
    intro: {
      he: 'תודה על הרצון לתת יד. כמה שאלות קצרות, ונחזור אליכם לשיחת היכרות.',
      en: 'Thank you for offering a hand. A few short questions, and we will get back to you for a talk.',
    },
    submitLabel: { he: 'שליחה', en: 'Send' },
    thanks: { he: 'תודה! נחזור אליכם בימים הקרובים.', en: 'Thank you! We will get back to you in the next few days.' },
  },
};
