import { expect, test } from 'vitest';
import { type TaskFacts, taskPermissions } from './task-permissions.ts';

const me = 'me';
const task: TaskFacts = {
  status: 'open',
  assigneeId: null,
  works: false,
  manages: false,
  notBy: [],
  voters: [],
  recused: false,
};
const nothing = { claim: false, assign: false, complete: false, withdraw: false, because: null };

test.each([
  ['a reader who is not of the group does nothing', {}, nothing],
  [
    'a member takes or does what nobody has',
    { works: true },
    { claim: true, assign: false, complete: true, withdraw: false, because: null },
  ],
  ['a member leaves alone what a colleague has', { works: true, assigneeId: 'other' }, nothing],
  [
    'whoever has it does it or gives it back',
    { assigneeId: me },
    { claim: false, assign: true, complete: true, withdraw: false, because: null },
  ],
  [
    'a manager hands on, does or takes back what others have',
    { works: true, manages: true, assigneeId: 'other' },
    { claim: false, assign: true, complete: true, withdraw: true, because: null },
  ],
  [
    'a manager takes back what is about them, which decides nothing',
    { works: true, manages: true, notBy: [me] },
    { ...nothing, assign: true, withdraw: true, because: 'notByYou' },
  ],
  ['nobody does a task that is about them', { works: true, notBy: [me] }, { ...nothing, because: 'notByYou' }],
  [
    'nobody votes twice, also a manager',
    { manages: true, voters: [me] },
    { ...nothing, assign: true, withdraw: true, because: 'votedAlready' },
  ],
  [
    'others do what is about somebody',
    { works: true, notBy: ['x'], voters: ['y'] },
    { claim: true, assign: false, complete: true, withdraw: false, because: null },
  ],
  ['a reader who could not anyway is not told whom it is about', { notBy: [me] }, nothing],
  ['nobody touches a task that is done', { status: 'completed', assigneeId: me, works: true, manages: true }, nothing],
  ['whoever cannot take the case neither takes nor does it', { works: true, recused: true, assigneeId: me }, nothing],
  ['nobody touches a task that is cancelled', { status: 'cancelled', works: true, manages: true }, nothing],
] as const)('%s', (_name, facts, expected) => {
  expect(taskPermissions({ ...task, ...facts }, me)).toEqual(expected);
});
