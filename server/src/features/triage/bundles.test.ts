import { likeness } from '@nativ/runtime';
import { expect, test } from 'vitest';
import { bundled } from './bundles.ts';

const said = (name: string, text: string, classifier = 'kinds') => ({
  name,
  classifier,
  likeness: likeness(text) || null,
});
const flood = (number: number) =>
  said(`flood ${number}`, `Please stop the building of the new road beside our school at once, yours ${number}`);

test('puts a flood together and leaves apart what is something else', () => {
  const items = [
    flood(1),
    said('rights', 'They fired me without a word and I want to know my rights'),
    flood(2),
    said('no text', ''),
    flood(3),
    said('no text either', ''),
  ];

  expect(bundled(items).map((bundle) => bundle.map(({ name }) => name))).toEqual([
    ['flood 1', 'flood 2', 'flood 3'],
    ['rights'],
    ['no text'],
    ['no text either'],
  ]);
});

test('never puts together what different classifiers held back', () => {
  expect(bundled([flood(1), { ...flood(2), classifier: 'urgency' }])).toHaveLength(2);
});

test('loses nobody, whatever there is', () => {
  const items = Array.from({ length: 500 }, (_, index) => flood(index % 7));

  expect(bundled(items).flat()).toHaveLength(500);
});
