import type { FormDocument } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { textPlace } from './text-place.ts';

const document: FormDocument = {
  title: 'Form',
  schema: {
    type: 'object',
    properties: {
      children: {
        type: 'array',
        title: 'Your children',
        items: { type: 'object', properties: { firstName: { type: 'string' } } },
      },
      kind: { title: 'Topic', oneOf: [{ const: 'a', title: 'Alpha' }] },
    },
  },
  uiSchema: { children: { items: { firstName: { 'ui:help': 'As they are called' } } } },
};

test.each([
  ['/title', 'form', []],
  ['/settings/thanks', 'thanks', []],
  ['/settings/rules/0/message', 'rule', []],
  ['/schema/properties/kind/title', 'title', ['Topic']],
  ['/schema/properties/kind/oneOf/0/title', 'option', ['Topic']],
  ['/schema/properties/children/items/properties/firstName/title', 'title', ['Your children', 'First name']],
  ['/uiSchema/children/items/firstName/ui:help', 'help', ['Your children', 'First name']],
])('tells where %s stands', (pointer, role, questions) => {
  expect(textPlace(document, pointer)).toEqual({ role, questions });
});
