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
  madeBy: null,
  completedById: null,
  isArchived: false,
};
const nothing = {
  claim: false,
  assign: false,
  complete: false,
  withdraw: false,
  plan: false,
  edit: false,
  archive: false,
  restore: false,
  reopen: false,
  because: null,
};
const own = { madeBy: 'other', works: true } as const;

test.each([
  ['a reader who is not of the group does nothing', {}, nothing],
  ['a member takes or does what nobody has', { works: true }, { ...nothing, claim: true, complete: true, plan: true }],
  ['a member leaves alone what a colleague has', { works: true, assigneeId: 'other' }, nothing],
  [
    'whoever has it does it or gives it back',
    { assigneeId: me },
    { ...nothing, assign: true, complete: true, plan: true },
  ],
  [
    'a manager hands on, does or takes back what others have',
    { works: true, manages: true, assigneeId: 'other' },
    { ...nothing, assign: true, complete: true, withdraw: true, plan: true },
  ],
  [
    'a manager takes back what is about them, which decides nothing',
    { works: true, manages: true, notBy: [me] },
    { ...nothing, assign: true, withdraw: true, plan: true, because: 'notByYou' },
  ],
  [
    'nobody does a task that is about them',
    { works: true, notBy: [me] },
    { ...nothing, plan: true, because: 'notByYou' },
  ],
  [
    'nobody votes twice, also a manager',
    { manages: true, voters: [me] },
    { ...nothing, assign: true, withdraw: true, plan: true, because: 'votedAlready' },
  ],
  [
    'others do what is about somebody',
    { works: true, notBy: ['x'], voters: ['y'] },
    { ...nothing, claim: true, complete: true, plan: true },
  ],
  ['a reader who could not anyway is not told whom it is about', { notBy: [me] }, nothing],
  ['nobody touches a task that is done', { status: 'completed', assigneeId: me, works: true, manages: true }, nothing],
  ['whoever cannot take the case neither takes nor does it', { works: true, recused: true, assigneeId: me }, nothing],
  [
    'whoever made a task without a flow leads it',
    { ...own, madeBy: me, assigneeId: 'other' },
    { ...nothing, assign: true, complete: true, plan: true, edit: true, archive: true },
  ],
  [
    'whoever takes a free task without a flow may say how far it is, and no more',
    own,
    { ...nothing, claim: true, complete: true, plan: true },
  ],
  [
    'a manager archives what no flow waits for, and takes nothing back',
    { ...own, manages: true },
    { ...nothing, claim: true, assign: true, complete: true, plan: true, edit: true, archive: true },
  ],
  ['whoever has left the group leads nothing there', { madeBy: me }, nothing],
  [
    'whoever completed it opens it again, and does not archive it',
    { ...own, status: 'completed', completedById: me },
    { ...nothing, reopen: true },
  ],
  [
    'whoever made it opens it again or archives it',
    { ...own, madeBy: me, status: 'completed' },
    { ...nothing, reopen: true, archive: true },
  ],
  [
    'what is archived comes out of the archive first',
    { ...own, madeBy: me, status: 'completed', isArchived: true },
    { ...nothing, restore: true },
  ],
  ['nobody touches a task that is cancelled', { status: 'cancelled', works: true, manages: true }, nothing],
] as const)('%s', (_name, facts, expected) => {
  expect(taskPermissions({ ...task, ...facts }, me)).toEqual(expected);
});
