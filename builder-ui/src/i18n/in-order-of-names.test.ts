import { expect, it } from 'vitest';
import { inOrderOfNames } from './in-order-of-names.ts';

it('puts names in the order of the language, and numbers as numbers', () => {
  const names = ['Branch 10', 'Branch 2', 'archive', 'Branch 1'];
  expect(inOrderOfNames(names, 'en', (name) => name)).toEqual(['archive', 'Branch 1', 'Branch 2', 'Branch 10']);
  const units = ['סניף 10', 'סניף 2'].map((he, at) => ({ he, en: `Branch ${at}` }));
  expect(inOrderOfNames(units, 'he', (name) => name).map(({ he }) => he)).toEqual(['סניף 2', 'סניף 10']);
});
