import type { LocalizedText } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { inNameOrder } from './name-order.ts';

const itself = (name: LocalizedText) => name;

test('names stand in the order in which a reader looks for them', () => {
  expect(inNameOrder('he', ['צוות 10', 'צוות 2', 'אורנים', 'צוות 1'], itself)).toEqual([
    'אורנים',
    'צוות 1',
    'צוות 2',
    'צוות 10',
  ]);
  expect(inNameOrder('en', ['unit 10', 'Unit 2', 'Alpha', 'beta'], itself)).toEqual([
    'Alpha',
    'beta',
    'Unit 2',
    'unit 10',
  ]);
});

test('names in two languages stand in the order of the one that is read', () => {
  const [legal, intake] = [
    { he: 'מענה משפטי', en: 'Legal help' },
    { he: 'קליטה', en: 'Intake' },
  ];

  expect(inNameOrder('he', [intake, legal], itself)).toEqual([legal, intake]);
  expect(inNameOrder('en', [legal, intake], itself)).toEqual([intake, legal]);
});
