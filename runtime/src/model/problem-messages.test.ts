import { describe, expect, test } from 'vitest';
import { fixMessage } from './fixes/fix-messages.ts';
import { englishFixes } from './fixes/fix-messages-en.ts';
import { hebrewFixes } from './fixes/fix-messages-he.ts';
import { type ProblemCode, problemMessage, warnings } from './problem-messages.ts';
import { englishMessages } from './problem-messages-en.ts';
import { hebrewMessages } from './problem-messages-he.ts';

const names =
  'node edge edges id path type setting row other others example question condition flow form group calendar message classifier expected found required nodes states place position near limit name owner suggestion value at what variable steps';
/** Whatever a sentence asks for, it gets the name of it. */
const params = Object.fromEntries(names.split(' ').map((name) => [name, `<${name}>`]));

const drawing = Object.keys(englishMessages.drawing);
const places = Object.keys(englishMessages.place);
const expressions = Object.keys(englishMessages.reason).flatMap((reason) =>
  places.map((place) => `${place}.${reason}`),
);

describe('every problem', () => {
  test.each([...drawing, ...expressions])('%s says what is wrong and what to do, in both languages', (name) => {
    const code = name as ProblemCode;
    const english = [problemMessage(englishMessages, code, params), fixMessage(englishFixes, code, params)];
    const hebrew = [problemMessage(hebrewMessages, code, params), fixMessage(hebrewFixes, code, params)];

    for (const sentence of english) expect(sentence).toMatch(/^[A-Z][^\u0590-\u05ff]*[.?]$/);
    for (const sentence of hebrew) expect(sentence).toMatch(/[\u0590-\u05ff].*[.?]$/);
    for (const sentence of [...english, ...hebrew]) expect(sentence).not.toMatch(/undefined|\[object/);
  });

  test('of each warning is one that there is', () => {
    expect([...warnings].filter((code) => ![...drawing, ...expressions].includes(code))).toEqual([]);
  });
});
