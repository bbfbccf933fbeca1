import { expect, test } from 'vitest';
import { documentMisfits } from './document-misfits.ts';

const document = { title: 'Form', schema: { type: 'object', properties: {} } };
const rule = { id: 'r1', kind: 'show', when: 'true', questions: ['/name'] };

test.each([
  ['nothing in a form that fits', { ...document, settings: { rules: [rule] } }, []],
  [
    'a setting that there is not',
    { ...document, settings: { color: 'red' } },
    [{ pointer: '/settings', kind: 'unknown', name: 'color' }],
  ],
  ['what is missing', { title: 'Form' }, [{ pointer: '', kind: 'missing', name: 'schema' }]],
  [
    'a value of another shape',
    { ...document, settings: { public: 'yes' } },
    [{ pointer: '/settings/public', kind: 'wrong' }],
  ],
  [
    'a rule of no kind once',
    { ...document, settings: { rules: [{ ...rule, kind: 'hide' }] } },
    [{ pointer: '/settings/rules/0', kind: 'wrong' }],
  ],
  ['a schema that is a list', { ...document, schema: [] }, [{ pointer: '/schema', kind: 'wrong' }]],
])('finds %s', (_what, value, misfits) => {
  expect(documentMisfits(value)).toEqual(misfits);
});
