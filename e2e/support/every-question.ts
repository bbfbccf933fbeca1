import type { FormDocument, FormRule, FormSettings, LocalizedText } from '@nativ/schemas';

interface Question {
  readonly he: string;
  readonly schema: Record<string, unknown>;
  readonly ui?: Record<string, unknown>;
  /** Other texts, by their place below the question. */
  readonly texts?: Readonly<Record<string, string>>;
}

const two = (first: string, second: string) => [
  { const: 'first', title: first },
  { const: 'second', title: second },
];
const choice = { '/oneOf/0/title': 'משפטי', '/oneOf/1/title': 'חברתי' };

/** A question of every kind that asks for words, numbers, times or choices, and those that ask for nothing. */
const questions: Readonly<Record<string, Question>> = {
  about: {
    he: '',
    schema: {
      type: 'null',
      'x-question': 'richText',
      description: '### Before you start\n\nYou may **skip** what you like.',
    },
    texts: { '/description': '### לפני שמתחילים\n\nאפשר **לדלג** על מה שרוצים.' },
  },
  fullName: { he: 'שם', schema: { type: 'string', title: 'Name', maxLength: 5000 } },
  story: {
    he: 'מה קרה?',
    schema: { type: 'string', title: 'What happened?', description: 'As much or as little as you like.' },
    ui: { 'ui:widget': 'textarea' },
    texts: { '/description': 'כמה שרוצים לספר.' },
  },
  amount: { he: 'סכום', schema: { type: 'number', title: 'Amount' } },
  people: { he: 'כמה אנשים', schema: { type: 'integer', title: 'How many people', minimum: 0 } },
  double: { he: 'פי שניים', schema: { type: 'integer', title: 'Twice as many', readOnly: true } },
  bornOn: { he: 'תאריך לידה', schema: { type: 'string', format: 'date', title: 'Date of birth' } },
  at: { he: 'שעה נוחה', schema: { type: 'string', format: 'time', title: 'A good time of day' } },
  meeting: { he: 'מועד הפגישה', schema: { type: 'string', format: 'date-time', title: 'Meeting at' } },
  email: { he: 'דואר אלקטרוני', schema: { type: 'string', format: 'email', title: 'E-mail' } },
  phone: { he: 'טלפון', schema: { type: 'string', format: 'phone', title: 'Telephone' } },
  idNumber: { he: 'מספר זהות', schema: { type: 'string', format: 'israeli-id', title: 'Identity number' } },
  site: { he: 'אתר', schema: { type: 'string', format: 'uri', title: 'Website' } },
  before: {
    he: 'פנית אלינו בעבר?',
    schema: { type: 'boolean', title: 'Have you written before?' },
    ui: { 'ui:widget': 'radio' },
  },
  when: { he: 'מתי פנית?', schema: { type: 'string', title: 'When did you write?' } },
  kind: {
    he: 'סוג הפנייה',
    schema: { type: 'string', title: 'Kind of inquiry', oneOf: two('Legal', 'Social') },
    ui: { 'ui:widget': 'radio' },
    texts: choice,
  },
  area: {
    he: 'אזור',
    schema: { type: 'string', title: 'Area', oneOf: two('North', 'South') },
    texts: { '/oneOf/0/title': 'צפון', '/oneOf/1/title': 'דרום' },
  },
  channels: {
    he: 'איך לחזור אליך',
    schema: {
      type: 'array',
      title: 'How to reach you',
      uniqueItems: true,
      items: { type: 'string', oneOf: two('By phone', 'By mail') },
    },
    ui: { 'ui:widget': 'checkboxes' },
    texts: { '/items/oneOf/0/title': 'בטלפון', '/items/oneOf/1/title': 'בדואר' },
  },
  subjects: {
    he: 'נושאים',
    schema: {
      type: 'array',
      title: 'Subjects',
      uniqueItems: true,
      items: { type: 'string', oneOf: two('Work', 'Family') },
    },
    ui: { 'ui:widget': 'tags' },
    texts: { '/items/oneOf/0/title': 'עבודה', '/items/oneOf/1/title': 'משפחה' },
  },
  stars: {
    he: 'כמה עזרנו?',
    schema: { type: 'integer', title: 'How did we do?', minimum: 1, maximum: 5 },
    ui: { 'ui:widget': 'rating' },
  },
  worry: {
    he: 'כמה זה מטריד?',
    schema: { type: 'integer', title: 'How much does it worry you?', minimum: 1, maximum: 10 },
    ui: { 'ui:widget': 'scale', 'ui:options': { lowLabel: 'Not at all', highLabel: 'Very much' } },
  },
  home: {
    he: 'כתובת',
    schema: {
      type: 'object',
      title: 'Address',
      'x-question': 'address',
      properties: {
        street: { type: 'string', title: 'Street' },
        houseNumber: { type: 'string', title: 'House' },
        city: { type: 'string', title: 'City' },
        postalCode: { type: 'string', title: 'Postal code' },
      },
    },
    texts: {
      '/properties/street/title': 'רחוב',
      '/properties/houseNumber/title': 'בית',
      '/properties/city/title': 'עיר',
      '/properties/postalCode/title': 'מיקוד',
    },
  },
  children: {
    he: 'ילדים',
    schema: {
      type: 'array',
      title: 'Children',
      maxItems: 20,
      items: {
        type: 'object',
        properties: { name: { type: 'string', title: 'Name of the child' }, age: { type: 'integer', title: 'Age' } },
      },
    },
    texts: { '/items/properties/name/title': 'שם הילד או הילדה', '/items/properties/age/title': 'גיל' },
  },
  source: { he: 'מקור', schema: { type: 'string', title: 'Source', maxLength: 200 }, ui: { 'ui:widget': 'hidden' } },
  agreed: {
    he: 'אני מסכים או מסכימה שתשמרו את הפנייה',
    schema: { type: 'boolean', const: true, title: 'I agree that you keep this' },
  },
};

const both = (en: string, he: string): LocalizedText => ({ en, he });

function documentOf(names: readonly string[], required: readonly string[], settings: FormSettings): FormDocument {
  const chosen = names.flatMap((name) => {
    const question = questions[name];
    return question ? [[name, question] as const] : [];
  });
  const texts = chosen.flatMap(([name, { he, texts: more = {} }]) => [
    ...(he === '' ? [] : [[`/schema/properties/${name}/title`, he] as const]),
    ...Object.entries(more).map(([place, text]) => [`/schema/properties/${name}${place}`, text] as const),
  ]);
  const ends = { lowLabel: 'בכלל לא', highLabel: 'מאוד' };
  const endTexts = Object.entries(ends).map(([name, text]) => [`/uiSchema/worry/ui:options/${name}`, text]);
  return {
    title: both('Every question', 'כל השאלות'),
    schema: {
      type: 'object',
      required: [...required],
      properties: Object.fromEntries(chosen.map(([name, { schema }]) => [name, schema])),
    },
    uiSchema: Object.fromEntries(chosen.flatMap(([name, { ui }]) => (ui ? [[name, ui]] : []))),
    translations: { he: Object.fromEntries([...texts, ...(names.includes('worry') ? endTexts : [])]) },
    settings: { language: 'en', intro: both('Take your time.', 'בלי לחץ, בקצב שלך.'), ...settings },
  };
}

const whenBefore: FormRule = { id: 'before', kind: 'show', when: 'data.before == true', questions: ['/when'] };

/** On one page, with two answers that follow from others. */
export const everyQuestion: FormDocument = documentOf(Object.keys(questions), ['fullName', 'kind', 'agreed', 'worry'], {
  rules: [whenBefore, { id: 'double', kind: 'set', question: '/double', value: 'data.people * 2' }],
});

/** The same kinds on four pages, one of which is left out for whom it does not concern; a draft may be kept. */
export const pagedForm: FormDocument = documentOf(
  ['fullName', 'kind', 'story', 'before', 'when', 'channels', 'children', 'agreed'],
  ['fullName', 'kind', 'agreed'],
  {
    drafts: true,
    pages: [
      { id: 'you', title: both('About you', 'עליך'), questions: ['fullName', 'kind'] },
      { id: 'past', title: both('What happened', 'מה קרה'), questions: ['story', 'before', 'when'] },
      { id: 'family', title: both('Your family', 'המשפחה'), questions: ['children'] },
      { id: 'end', title: both('Before you send', 'לפני השליחה'), questions: ['channels', 'agreed'] },
    ],
    rules: [whenBefore, { id: 'noFamily', kind: 'skipTo', when: "data.kind == 'first'", after: 'past', page: 'end' }],
  },
);
