import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { cfworkerErrors } from './cfworker-errors.ts';
import { explainErrors, explainUndeclared } from './explain-errors.ts';
import { normalizeSchema } from './normalize-schema.ts';

const schema = {
  type: 'object',
  required: ['name', 'kind', 'consent'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', title: 'Your name', minLength: 2 },
    email: { type: 'string', title: 'E-mail', format: 'email' },
    kind: {
      title: 'Kind',
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    },
    consent: { type: 'boolean', title: 'I agree', const: true },
    person: { title: 'Person', oneOf: [{ $ref: '#/definitions/child' }, { $ref: '#/definitions/adult' }] },
    rows: {
      type: 'array',
      title: 'Rows',
      items: { type: 'object', required: ['what'], properties: { what: { type: 'string', title: 'What' } } },
    },
    noTitleHere: { type: 'number', minimum: 3 },
    same: { title: 'Same', oneOf: [{ type: 'object' }, { type: 'object', properties: { x: {} } }] },
  },
  definitions: {
    child: {
      type: 'object',
      required: ['is', 'school'],
      properties: { is: { const: 'child' }, school: { $ref: '#/definitions/short' } },
    },
    adult: {
      type: 'object',
      required: ['is', 'job'],
      properties: { is: { const: 'adult' }, job: { type: 'string', title: 'Job' } },
    },
    short: { type: 'string', title: 'School', minLength: 3 },
  },
};
const form = {
  title: 'A form',
  schema,
  translations: { he: { '/schema/properties/name/title': 'השם שלך', '/schema/properties/kind/title': 'נושא' } },
};

const root = normalizeSchema(schema);
const withAjv = (inlineRefs: boolean) => {
  const ajv = new Ajv2019({ strict: false, allErrors: true, inlineRefs, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(root);
  return (data: unknown) => (validate(data) ? [] : (validate.errors ?? []));
};
const validators = [
  ['ajv', withAjv(true)],
  ['ajv without inlined references', withAjv(false)],
  ['the interpreter of browsers', (data: unknown) => cfworkerErrors(root, data)],
] as const;

describe.each(validators)('explainErrors over %s', (_, errorsOf) => {
  const explain = (data: object, language = 'en') =>
    explainErrors(errorsOf({ name: 'Dana', kind: 'a', consent: true, ...data }), form, language);

  test('says in the order of the form what is missing, at the missing field', () => {
    expect(explainErrors(errorsOf({}), form, 'en')).toEqual([
      { path: '/name', message: 'Please fill in “Your name”.' },
      { path: '/kind', message: 'Please choose an answer to “Kind”.' },
      { path: '/consent', message: 'Please tick “I agree” to go on.' },
    ]);
    expect(explainErrors(errorsOf({ consent: true }), form, 'he').map(({ message }) => message)).toEqual([
      'נא למלא את השדה „השם שלך”.',
      'נא לבחור תשובה בשאלה „נושא”.',
    ]);
  });

  test('explains formats, lengths, limits, types and unknown fields', () => {
    expect(explain({ email: 'dana@', name: 'D', noTitleHere: 1, extra: 1 })).toEqual([
      { path: '/name', message: '“Your name” is a little short: please write at least 2 characters.' },
      {
        path: '/email',
        message: '“E-mail” does not look like an e-mail address. It should look like name@example.org.',
      },
      { path: '/noTitleHere', message: '“No title here” has to be 3 or more.' },
      { path: '/extra', message: 'This form has no question “extra”. Leave it out and send again.' },
    ]);
    expect(explain({ noTitleHere: 'x' })[0]?.message).toBe('“No title here” has to be a number, such as 12 or 3.5.');
    expect(explain({ rows: [{ what: 'a' }, {}] })).toEqual([
      { path: '/rows/1/what', message: 'Please fill in “What”.' },
    ]);
  });

  test('says one thing about a choice, not one for each option', () => {
    expect(explain({ kind: 'z' })).toEqual([
      { path: '/kind', message: 'Please choose one of the answers listed under “Kind”.' },
    ]);
  });

  test('speaks of the branch that the answers mean', () => {
    expect(explain({ person: { is: 'child', school: 'x' } })).toEqual([
      { path: '/person/school', message: '“School” is a little short: please write at least 3 characters.' },
    ]);
    expect(explain({ person: { is: 'adult' } })).toEqual([{ path: '/person/job', message: 'Please fill in “Job”.' }]);
    expect(explain({ person: { is: 'cat' } })).toEqual([
      { path: '/person', message: 'The answers in “Person” do not fit together. Please check them.' },
    ]);
  });
});

test('a place that fits two branches is told to be clearer, where the validator tells so', () => {
  const errors = withAjv(true)({ name: 'Dana', kind: 'a', consent: true, same: {} });

  expect(explainErrors(errors, form, 'en')[0]?.message).toContain('fit more than one');
});

test('undeclared fields are named', () => {
  expect(explainUndeclared(['/a~1b'], 'he')).toEqual([
    { path: '/a~1b', message: 'אין בטופס הזה שאלה בשם „a/b”. יש להשמיט אותה ולשלוח שוב.' },
  ]);
});
