import { expect, it } from 'vitest';
import { signOffWarning } from './sign-off-warning.ts';

it('warns before a unit is called ready of which not everybody has passed', () => {
  const of = (people: number, invited: number, practised: number, passed: number) =>
    signOffWarning({ people, invited, practised, passed });
  expect(of(0, 0, 0, 0)).toBe('nobody');
  expect(of(7, 0, 0, 0)).toBe('noneInvited');
  expect(of(7, 7, 0, 0)).toBe('nonePractised');
  expect(of(7, 7, 3, 0)).toBe('nonePassed');
  expect(of(7, 7, 5, 3)).toBe('somePassed');
  expect(of(7, 7, 7, 7)).toBeNull();
});
