import type { FormDocument } from '@nativ/schemas';

/** What whoever reads a CV, or has talked with somebody, decides. */
const decisionForm = (
  title: FormDocument['title'],
  question: { readonly he: string; readonly en: string },
): FormDocument => ({
  title,
  schema: {
    type: 'object',
    required: ['goesOn'],
    properties: {
      goesOn: {
        type: 'string',
        title: question.he,
        oneOf: [
          { const: 'yes', title: 'כן' },
          { const: 'no', title: 'לא הפעם' },
        ],
      },
      impression: { type: 'string', title: 'ההתרשמות שלך', maxLength: 3000, 'x-sensitivity': 'personal' },
    },
  },
  uiSchema: { goesOn: { 'ui:widget': 'radio' }, impression: { 'ui:widget': 'textarea' } },
  translations: {
    en: {
      '/schema/properties/goesOn/title': question.en,
      '/schema/properties/goesOn/oneOf/0/title': 'Yes',
      '/schema/properties/goesOn/oneOf/1/title': 'Not this time',
      '/schema/properties/impression/title': 'Your impression',
    },
  },
  settings: { language: 'he', public: false, submitLabel: { he: 'סיום המשימה', en: 'Complete the task' } },
});

export const screeningForm = decisionForm(
  { he: 'קריאת קורות חיים', en: 'Reading a CV' },
  { he: 'להזמין לשיחת היכרות?', en: 'Shall we invite them to a talk?' },
);

export const interviewForm = decisionForm(
  { he: 'סיכום שיחת היכרות', en: 'After the talk' },
  { he: 'ממשיכים יחד?', en: 'Do we go on together?' },
);

/** Who walks beside a new volunteer. */
export const mentorForm: FormDocument = {
  title: { he: 'בחירת מלווה', en: 'Choosing a mentor' },
  schema: {
    type: 'object',
    required: ['mentor'],
    properties: {
      mentor: { type: 'string', title: 'שם המלווה', minLength: 2, maxLength: 120, 'x-sensitivity': 'personal' },
      firstMeetingOn: { type: 'string', format: 'date', title: 'מתי נפגשים לראשונה?' },
    },
  },
  translations: {
    en: {
      '/schema/properties/mentor/title': 'Name of the mentor',
      '/schema/properties/firstMeetingOn/title': 'When do they meet first?',
    },
  },
  settings: { language: 'he', public: false, submitLabel: { he: 'סיום המשימה', en: 'Complete the task' } },
};
