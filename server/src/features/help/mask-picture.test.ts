import type { FormDocument, MaskedPicture, MaskedRole } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { formLabels } from './form-labels.ts';
import { maskPicture } from './mask-picture.ts';

const picture = (role: MaskedRole, text: string): MaskedPicture => ({
  width: 10,
  height: 10,
  rtl: true,
  boxes: [{ x: 1, y: 2, w: 3, h: 4, role, text }],
});
const kept = (role: MaskedRole, text: string) => maskPicture(picture(role, text), (one) => one === 'Save').boxes[0];

describe('a picture that comes in', () => {
  test('keeps a text that is known', () => {
    expect(kept('button', 'Save')).toEqual({ x: 1, y: 2, w: 3, h: 4, role: 'button', text: 'Save' });
  });

  test.each(['Save it', 'save', ' Save', 'CANARY', 'Save\u200f'])("makes a bar of '%s'", (text) => {
    expect(kept('heading', text)).toEqual({ x: 1, y: 2, w: 3, h: 4, role: 'bar' });
  });

  test.each(['field', 'image', 'bar', 'region'] as const)('lets no text be in a %s', (role) => {
    expect(kept(role, 'Save')).toEqual({ x: 1, y: 2, w: 3, h: 4, role });
  });
});

describe('the labels of a form', () => {
  test('are what asks, in every language, and never what can be answered', () => {
    const form: FormDocument = {
      title: { en: 'Report', he: 'דיווח' },
      schema: {
        type: 'object',
        properties: {
          what: {
            type: 'string',
            title: 'What happened',
            enum: ['CANARY'],
            default: 'CANARY',
            description: 'In a word',
          },
          how: {
            type: 'string',
            title: 'How are you',
            oneOf: [{ const: 'a', title: 'CANARY', description: 'CANARY' }],
          },
        },
        allOf: [{ then: { properties: { more: { type: 'string', title: 'Tell more' } } } }],
      },
      uiSchema: { how: { 'ui:help': 'Choose', 'ui:placeholder': 'CANARY', 'ui:enumNames': ['CANARY'] } },
      translations: {
        he: {
          '/schema/properties/what/title': 'מה קרה',
          '/schema/properties/how/oneOf/0/title': 'CANARY',
          '/uiSchema/how/ui:enumNames/0': 'CANARY',
        },
      },
    };

    expect(formLabels(form).sort()).toEqual(
      ['Choose', 'How are you', 'In a word', 'Report', 'Tell more', 'What happened', 'דיווח', 'מה קרה'].sort(),
    );
  });
});
