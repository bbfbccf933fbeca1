import type { FormDocument } from '@nativ/schemas';

/** What whoever has talked with a donor notes down, for the colleagues who will talk with them next. */
export const donorFollowUpForm: FormDocument = {
  title: { he: 'מעקב אחרי שיחה עם תורם', en: 'Donor follow-up' },
  schema: {
    type: 'object',
    required: ['donor', 'channel', 'outcome'],
    properties: {
      donor: { type: 'string', title: 'שם התורם או הקרן', minLength: 2, maxLength: 160, 'x-sensitivity': 'personal' },
      channel: {
        type: 'string',
        title: 'איך דיברתם?',
        oneOf: [
          { const: 'call', title: 'שיחת טלפון' },
          { const: 'meeting', title: 'פגישה' },
          { const: 'letter', title: 'מכתב או דואר אלקטרוני' },
        ],
      },
      outcome: {
        type: 'string',
        title: 'מה סוכם?',
        oneOf: [
          { const: 'gift', title: 'תרומה' },
          { const: 'again', title: 'לחזור אליהם' },
          { const: 'no', title: 'לא הפעם' },
        ],
      },
      amount: { type: 'integer', title: 'סכום, בשקלים', minimum: 1, maximum: 100_000_000 },
      nextOn: { type: 'string', format: 'date', title: 'מתי לחזור?' },
      note: { type: 'string', title: 'מה חשוב לזכור?', maxLength: 3000, 'x-sensitivity': 'personal' },
    },
  },
  uiSchema: { channel: { 'ui:widget': 'radio' }, outcome: { 'ui:widget': 'radio' }, note: { 'ui:widget': 'textarea' } },
  translations: {
    en: {
      '/schema/properties/donor/title': 'Donor or foundation',
      '/schema/properties/channel/title': 'How did you talk?',
      '/schema/properties/channel/oneOf/0/title': 'On the phone',
      '/schema/properties/channel/oneOf/1/title': 'We met',
      '/schema/properties/channel/oneOf/2/title': 'By letter or e-mail',
      '/schema/properties/outcome/title': 'What was agreed?',
      '/schema/properties/outcome/oneOf/0/title': 'A gift',
      '/schema/properties/outcome/oneOf/1/title': 'To call again',
      '/schema/properties/outcome/oneOf/2/title': 'Not this time',
      '/schema/properties/amount/title': 'Amount, in shekels',
      '/schema/properties/nextOn/title': 'When to call again?',
      '/schema/properties/note/title': 'What should be remembered?',
    },
  },
  settings: {
    language: 'he',
    public: false,
    rules: [
      { id: 'amount', kind: 'show', when: "data.outcome == 'gift'", questions: ['/amount'] },
      { id: 'nextOn', kind: 'show', when: "data.outcome == 'again'", questions: ['/nextOn'] },
    ],
    submitLabel: { he: 'שמירה', en: 'Save' },
  },
};
