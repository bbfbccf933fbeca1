import { expect, test } from 'vitest';
import { withLastingKeys } from './lasting-keys.ts';

const option = (key: string, en: string) => ({ key, name: { en, he: 'x' }, colour: 'gray' as const });

test('a new option is known by its name, one that was kept by what it was called first', () => {
  const kept = [option('waiting', 'Waiting for the court')];
  const wanted = [...kept, option('option-2', 'Pro bono'), option('option-3', 'Waiting'), option('option-4', 'דחוף')];

  expect(withLastingKeys(wanted, kept, 'label').map(({ key }) => key)).toEqual([
    'waiting',
    'pro-bono',
    'waiting-2',
    'label-1',
  ]);
});
