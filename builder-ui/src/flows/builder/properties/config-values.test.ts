import { expect, it } from 'vitest';
import { changedSettings } from './config-values.ts';

it('takes away what was emptied, also deep inside, and keeps what nobody touched as it was', () => {
  const before = { title: 'Call', rules: [{ when: [], answers: [] }], due: { duration: 'PT8H' } };
  const after = { ...before, title: undefined, due: { duration: undefined } };

  expect(changedSettings(before, after)).toEqual([
    ['title', undefined],
    ['due', undefined],
  ]);
});

it('keeps an entry that was just added to be filled in', () => {
  expect(changedSettings({}, { assignments: [{}], notBy: [''], groups: [] })).toEqual([
    ['assignments', [{}]],
    ['notBy', ['']],
  ]);
});

it('does not call it a change when a form gives back what it was given', () => {
  const config = { groups: ['legal'], due: { until: 'data.when' } };

  expect(changedSettings(config, structuredClone(config))).toEqual([]);
  expect(changedSettings(config, { ...structuredClone(config), form: undefined, assignment: {} })).toEqual([]);
});
