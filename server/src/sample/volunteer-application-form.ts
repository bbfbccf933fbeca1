import type { FormDocument } from '@nativ/schemas';

/** The form by which people offer to volunteer at the sample association. */
export const volunteerApplicationForm: FormDocument = {
  title: { he: 'הצטרפות למתנדבות ולמתנדבים', en: 'Volunteer with us' },
  schema: {
    type: 'object',
    required: ['name', 'email', 'areas', 'motivation', 'cvBy', 'agreesToInterview'],
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
      cvBy: {
        type: 'string',
        title: 'קורות חיים',
        oneOf: [
          { const: 'link', title: 'קישור לקובץ או לפרופיל' },
          { const: 'text', title: 'כמה משפטים כאן' },
        ],
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
    allOf: [
      {
        if: { properties: { cvBy: { const: 'link' } }, required: ['cvBy'] },
        then: {
          required: ['cvLink'],
          properties: {
            cvLink: {
              type: 'string',
              format: 'uri',
              title: 'כתובת הקישור',
              pattern: '^https?://',
              maxLength: 2000,
              'x-sensitivity': 'personal',
            },
          },
        },
      },
      {
        if: { properties: { cvBy: { const: 'text' } }, required: ['cvBy'] },
        then: {
          required: ['cvText'],
          properties: {
            cvText: {
              type: 'string',
              title: 'ניסיון, לימודים והתנדבות קודמת',
              minLength: 3,
              maxLength: 5000,
              'x-sensitivity': 'personal',
            },
          },
        },
      },
    ],
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
      'cvBy',
      'cvLink',
      'cvText',
      'references',
      'agreesToInterview',
    ],
    phone: { 'ui:options': { inputType: 'tel' } },
    areas: { 'ui:widget': 'checkboxes' },
    motivation: { 'ui:widget': 'textarea' },
    cvBy: { 'ui:widget': 'radio' },
    cvText: { 'ui:widget': 'textarea' },
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
      '/schema/properties/cvBy/title': 'Your CV',
      '/schema/properties/cvBy/oneOf/0/title': 'A link to a file or a profile',
      '/schema/properties/cvBy/oneOf/1/title': 'A few sentences here',
      '/schema/properties/references/title': 'References',
      '/schema/properties/references/items/properties/name/title': 'Name',
      '/schema/properties/references/items/properties/contact/title': 'Phone or e-mail',
      '/schema/properties/agreesToInterview/title': 'I would be glad to meet for a talk',
      '/schema/allOf/0/then/properties/cvLink/title': 'Address of the link',
      '/schema/allOf/1/then/properties/cvText/title': 'Experience, studies and earlier volunteering',
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
