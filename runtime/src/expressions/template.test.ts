import { expect, test } from 'vitest';
import { compileTemplate } from './template.ts';
import { ANY } from './value-type.ts';

const roots = { data: ANY, tasks: ANY, vars: ANY };

function filled(text: string | Record<string, string>, data: Record<string, unknown>, limit = 100) {
  const { template, problems } = compileTemplate(text, roots, limit);
  expect(problems).toEqual([]);
  return template({ data, tasks: {}, vars: {} });
}

test('puts answers into the text, and nothing where there is none', () => {
  expect(filled('{{data.name}}, {{ data.age }}{{data.gone}}!', { name: 'Noa', age: 30 })).toBe('Noa, 30!');
  expect(filled('{{data.contact.phone}}', { contact: { phone: '050' } })).toBe('050');
});

test('writes lists with commas, and yes or no in the language of the text', () => {
  const data = { tags: ['a', null, 'b', ''], urgent: true, adult: false };

  expect(filled({ he: '{{data.tags}} {{data.urgent}}', en: '{{data.adult}}' }, data)).toEqual({
    he: 'a, b כן',
    en: 'no',
  });
  expect(filled('דחוף: {{data.urgent}}', data)).toBe('דחוף: כן');
});

test('gives a text without placeholders as it is', () => {
  const text = { he: 'שלום', en: 'Hello' };

  expect(filled(text, {})).toBe(text);
});

test('an answer is text: what looks like a placeholder in it stays as it is', () => {
  expect(filled('{{data.name}}', { name: '{{data.secret}} $& <b>', secret: 'x' })).toBe('{{data.secret}} $& <b>');
});

test('reads nothing from a prototype', () => {
  expect(filled('{{data.constructor.name}}{{data.__proto__}}', {})).toBe('');
});

test('cuts a long text at its limit, never through a character', () => {
  expect(filled('{{data.name}}', { name: 'abcdefgh' }, 5)).toBe('abcd…');
  expect(filled('{{data.name}}', { name: 'abc👍👍' }, 5)).toBe('abc…');
});
