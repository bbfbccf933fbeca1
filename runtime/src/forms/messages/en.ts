import type { ErrorMessages } from './error-messages.ts';

const count = (number: number, one: string, many: string): string => (number === 1 ? one : `${number} ${many}`);

/** English messages about answers. */
export const en: ErrorMessages = {
  required: (field) => `Please fill in “${field}”.`,
  requiredChoice: (field) => `Please choose an answer to “${field}”.`,
  requiredGroup: (field) => `Please fill in the part “${field}”.`,
  consent: (field) => `Please tick “${field}” to go on.`,
  undeclared: (key) => `This form has no question “${key}”. Leave it out and send again.`,
  type: {
    number: (field) => `“${field}” has to be a number, such as 12 or 3.5.`,
    integer: (field) => `“${field}” has to be a whole number, such as 12.`,
    boolean: (field) => `“${field}” has to be yes or no.`,
    array: (field) => `“${field}” has to be a list.`,
    object: (field) => `“${field}” has several parts; please fill them in one by one.`,
    string: (field) => `“${field}” has to be text.`,
    other: (field) => `The answer to “${field}” is not of the kind we expected.`,
  },
  choice: (field) => `Please choose one of the answers listed under “${field}”.`,
  exactly: (field, value) => `“${field}” has to be “${value}”.`,
  format: {
    email: (field) => `“${field}” does not look like an e-mail address. It should look like name@example.org.`,
    uri: (field) => `“${field}” has to be a full web address, such as https://example.org.`,
    date: (field) => `“${field}” has to be a date, such as 2026-01-31.`,
    time: (field) => `“${field}” has to be a time, such as 14:30.`,
    'date-time': (field) => `“${field}” has to be a date and a time.`,
    phone: (field) =>
      `“${field}” does not look like a telephone number. It should look like 054-123-4567 or +972 54 123 4567.`,
    'israeli-id': (field) =>
      `“${field}” is not an Israeli identity number: one of its digits is wrong. Please compare it with the card.`,
    file: (field) => `The file for “${field}” did not arrive. Please attach it once more.`,
    other: (field) => `“${field}” is not written the way we expected. Please check it.`,
  },
  pattern: (field) => `“${field}” is not written the way we expected. Please check it.`,
  minLength: (field, limit) =>
    `“${field}” is a little short: please write at least ${count(limit, 'one character', 'characters')}.`,
  maxLength: (field, limit) =>
    `“${field}” is too long: there is room for ${count(limit, 'one character', 'characters')}.`,
  minimum: (field, limit) => `“${field}” has to be ${limit} or more.`,
  maximum: (field, limit) => `“${field}” has to be ${limit} or less.`,
  exclusiveMinimum: (field, limit) => `“${field}” has to be more than ${limit}.`,
  exclusiveMaximum: (field, limit) => `“${field}” has to be less than ${limit}.`,
  multipleOf: (field, step) => `“${field}” has to be a multiple of ${step}.`,
  minItems: (field, limit) => `Please add at least ${count(limit, 'one answer', 'answers')} to “${field}”.`,
  maxItems: (field, limit) => `“${field}” takes ${count(limit, 'one answer', 'answers')} at most.`,
  uniqueItems: (field) => `“${field}” has the same answer twice. Please keep one of them.`,
  oneOfThese: (fields) => `Please fill in at least one of these: ${fields.map((field) => `“${field}”`).join(', ')}.`,
  severalMatch: (field) =>
    `The answers in “${field}” fit more than one of its options. Please add something that tells which one you mean.`,
  noneMatch: (field) => `The answers in “${field}” do not fit together. Please check them.`,
  other: (field) => `Please check “${field}”.`,
};
