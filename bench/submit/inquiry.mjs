/** The kinds of inquiry; of one length, so that every body has the same size. */
export const kinds = ['legal', 'money', 'other'];
export const formKey = 'bench-inquiry';

const text = (title, maxLength = 200) => ({ type: 'string', title, maxLength });
const choice = (title, ...values) => ({ type: 'string', title, enum: values });

/** A form of 25 questions, as an association would ask them. */
export const form = {
  key: formKey,
  title: { en: 'An inquiry', he: 'פנייה' },
  schema: {
    type: 'object',
    required: ['kind', 'firstName', 'lastName', 'email', 'subject', 'description', 'urgency', 'agreed'],
    properties: {
      kind: choice('What is it about?', ...kinds),
      firstName: text('First name', 80),
      lastName: text('Last name', 80),
      email: { type: 'string', title: 'E-mail', format: 'email', maxLength: 200 },
      phone: { type: 'string', title: 'Phone', pattern: '^[+0-9 -]{7,20}$' },
      street: text('Street'),
      city: text('City'),
      postalCode: { type: 'string', title: 'Postal code', pattern: '^[0-9]{5,7}$' },
      country: choice('Country', 'IL', 'US', 'GB', 'FR', 'DE'),
      birthDate: { type: 'string', title: 'Date of birth', format: 'date' },
      language: choice('Language', 'he', 'en', 'ar', 'ru'),
      pronouns: text('Pronouns', 40),
      organization: text('Organisation'),
      role: text('Role there'),
      subject: text('In one line'),
      description: text('What happened?', 5000),
      happenedOn: { type: 'string', title: 'When?', format: 'date' },
      place: text('Where?'),
      urgency: choice('How urgent is it?', 'today', 'thisWeek', 'anyTime'),
      contactBy: choice('How may we answer?', 'phone', 'email', 'receipt'),
      bestHours: { type: 'array', title: 'When?', items: choice('Part of the day', 'morning', 'noon', 'evening') },
      people: { type: 'integer', title: 'How many people?', minimum: 1, maximum: 1000 },
      amount: { type: 'number', title: 'Amount', minimum: 0 },
      heardFrom: text('Where did you hear of us?'),
      agreed: { type: 'boolean', title: 'I agree' },
    },
  },
};

const branch = (kind, y) => [
  {
    id: `${kind}Post`,
    type: 'post',
    name: `Announce ${kind}`,
    config: { group: `bench-${kind}`, text: { en: 'A new inquiry has arrived.', he: 'התקבלה פנייה חדשה.' } },
    position: { x: 400, y },
  },
  {
    id: `${kind}Task`,
    type: 'userTask',
    name: `Answer ${kind}`,
    config: {
      group: `bench-${kind}`,
      title: { en: 'Answer an inquiry', he: 'מענה לפנייה' },
      instructions: { en: 'Somebody is waiting for an answer.', he: 'אדם מחכה למענה.' },
      dueIn: 'PT24H',
    },
    position: { x: 600, y },
  },
];
const branchEdges = (kind) => [
  {
    id: `to_${kind}`,
    source: 'sort',
    target: `${kind}Post`,
    ...(kind === 'other' ? { default: true } : { condition: `data.kind == '${kind}'` }),
  },
  { id: `post_${kind}`, source: `${kind}Post`, target: `${kind}Task` },
  { id: `task_${kind}`, source: `${kind}Task`, target: 'done' },
];

/** A gateway sorts by kind; each branch leaves one post and one task. */
export const flow = {
  key: 'bench-routing',
  title: { en: 'Routing', he: 'ניתוב' },
  nodes: [
    { id: 'received', type: 'formStart', name: 'Received', config: { form: formKey }, position: { x: 0, y: 0 } },
    { id: 'sort', type: 'exclusiveGateway', name: 'Which kind?', position: { x: 200, y: 0 } },
    ...kinds.flatMap((kind, index) => branch(kind, index * 120)),
    { id: 'done', type: 'end', name: 'Answered', position: { x: 800, y: 0 } },
  ],
  edges: [{ id: 'to_sort', source: 'received', target: 'sort' }, ...kinds.flatMap(branchEdges)],
};

const story =
  `On Monday morning I went to the office in the centre of town with every paper that the letter had asked for: my
identity card, the contract, three pay slips and the form that I had signed in front of a neighbour. A young man at the
counter looked at the first page and told me to wait. After two hours somebody else called my name, read the same page
again and said that my case could not be opened because an address was missing, although it stands at the top of the
letter. I asked to speak to a manager and was told that nobody was in until Thursday. When I called the number on the
wall, a recorded voice said that the line was closed for training. Since then I have written twice and had no answer.
My rent is due on the first of the month, I have a daughter of six, and I do not know whether I may go on working while
they decide. A friend told me that there is a way to ask for a review, but the date for it may pass this week. Please
tell me whom I can turn to, what I should bring with me, and whether somebody could come along, because I find it hard
to explain all of this again and again to people who do not look up from their screens. I can come on any morning after
eight, or in the evening once my daughter is asleep, and I would rather write than talk on the telephone if that is
possible for you.`.replaceAll('\n', ' ');

/** Answers of 2 KB. `serial` makes them those of one person and no other. */
export function answers(kind, serial) {
  return {
    kind,
    firstName: 'Noa',
    lastName: `Number ${serial}`,
    email: `person-${serial}@example.org`,
    phone: '+972 50 1234567',
    street: 'Allenby 99',
    city: 'Tel Aviv',
    postalCode: '6581502',
    country: 'IL',
    birthDate: '1990-04-12',
    language: 'he',
    pronouns: 'she',
    organization: 'A workshop of carpenters',
    role: 'Apprentice',
    subject: 'I was turned away and need to know what I may do now',
    description: story,
    happenedOn: '2026-01-18',
    place: 'The office in the centre of town',
    urgency: 'thisWeek',
    contactBy: 'email',
    bestHours: ['morning', 'evening'],
    people: 2,
    amount: 120.5,
    heardFrom: 'A friend who was helped last year',
    agreed: true,
  };
}
