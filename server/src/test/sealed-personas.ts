import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { fileAttempts, openableFiles, seedFiles, visibleFiles } from './file-personas.ts';
import { seedNotices } from './notice-personas.ts';
import {
  type CaseName,
  caseFacts,
  caseNames,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  loneSubmissions,
  type PersonaName,
  personas,
  taskNames,
  taskSample,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { isAdmin, managesGroup, mayDesign, seesCase, seesTask } from './visibility-oracle.ts';

const more = (of: string, number: number) => id(Number(of.slice(-12)) + number);
const keyOfGroup = (group: GroupName) => more(groupFacts(group).id, 2000);
const erasureOf = (submission: string) => more(submission, 4000);
const readOf = (submission: string) => more(submission, 3000);
const workspaceNames = Object.keys(workspaces) as WorkspaceName[];
const readerIn = (workspace: WorkspaceName): PersonaName => (workspace === 'ours' ? 'admin' : 'stranger');

/** Each submission and each task has something sealed, each instance a sealed state; one person has opened each submission. */
export async function seedSealed(transaction: Knex.Transaction): Promise<void> {
  for (const group of groupNames) {
    const { workspace, id: groupId } = groupFacts(group);
    const here = { workspace_id: workspaces[workspace] };
    const key = { id: keyOfGroup(group), group_id: groupId, wrapped: Buffer.from('x'), master: 'x' };
    await transaction('nativ.group_keys').insert({ ...here, ...key });
  }
  for (const { submission, instance, workspace } of [...caseNames.map(caseFacts), ...workspaceNames.map(lone)]) {
    const here = { workspace_id: workspaces[workspace] };
    const groupKey = keyOfGroup(workspace === 'ours' ? 'legal' : 'theirLegal');
    const key = { id: submission, group_key_id: groupKey, wrapped: Buffer.from('x') };
    await transaction('nativ.case_keys').insert({ ...here, ...key });
    const value = { ...here, case_id: submission, instance_id: instance, sealed: Buffer.from('x') };
    await transaction('nativ.sealed_values').insert({ ...value, kind: 'answers', row_id: submission });
    if (instance !== null)
      await transaction('nativ.sealed_values').insert({ ...value, kind: 'state', row_id: instance });
    await transaction('nativ.reads').insert({
      ...here,
      id: readOf(submission),
      case_id: submission,
      instance_id: instance,
      kind: 'answers',
      row_id: submission,
      fields: ['/description'],
      user_id: personas[readerIn(workspace)].id,
    });
    await transaction('nativ.erasures').insert({
      ...here,
      id: erasureOf(submission),
      kind: 'inquirer',
      subject_id: submission,
      instance_id: instance,
      cause: 'staff',
      due_at: '2025-01-05T09:00:00Z',
    });
  }
  for (const task of taskNames) {
    const { of, id: taskId } = taskSample(task);
    const { submission, instance, workspace } = caseFacts(of);
    const value = { workspace_id: workspaces[workspace], case_id: submission, instance_id: instance };
    await transaction('nativ.sealed_values').insert({
      ...value,
      kind: 'taskAnswers',
      row_id: taskId,
      sealed: Buffer.from('x'),
    });
  }
  await seedNotices(transaction);
  await seedFiles(transaction);
}

const lone = (workspace: WorkspaceName) => ({ submission: loneSubmissions[workspace], instance: null, workspace });

/** To see that there is a case is not enough: its group works on it with me, or a task in it is mine. */
function concerns(name: PersonaName, of: CaseName): boolean {
  if (!seesCase(name, of)) return false;
  const isMine = taskNames.some((task) => taskSample(task).of === of && taskSample(task).assignee === name);
  return isMine || caseFacts(of).groups.some((group) => groupFacts(group).members[name] !== undefined);
}

const managesAny = (name: PersonaName, of: CaseName) => caseFacts(of).groups.some((group) => managesGroup(name, group));

/** What a persona sees of what is sealed; nobody reaches a key without an entry in the read log. */
export function visibleSealed(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { workspace } = personas[name];
  const mine = caseNames.filter((of) => concerns(name, of));
  const loneOnes = mayDesign(name) ? [loneSubmissions[workspace]] : [];
  const managed = (of: CaseName) => caseFacts(of).groups.some((group) => managesGroup(name, group));
  const mayErase = caseNames.filter((of) => seesCase(name, of) && managed(of));
  const isReader = readerIn(workspace) === name;
  const readCases = caseNames.filter(
    (of) => caseFacts(of).workspace === workspace && (isReader || (seesCase(name, of) && managed(of))),
  );
  const seen = {
    group_keys: groupNames.filter((group) => managesGroup(name, group)).map(keyOfGroup),
    case_keys: [],
    erasures: [
      ...mayErase.map((of) => caseFacts(of).submission),
      ...(isAdmin(name) ? [loneSubmissions[workspace]] : []),
    ].map(erasureOf),
    sealed_values: [
      ...[...mine.map((of) => caseFacts(of).submission), ...loneOnes].map((row) => `answers/${row}`),
      ...taskNames
        .filter((task) => concerns(name, taskSample(task).of) && seesTask(name, task))
        .map((task) => `taskAnswers/${taskSample(task).id}`),
      ...openableFiles(name, (of) => concerns(name, of)).map((file) => `file/${file}`),
    ],
    files: visibleFiles(name),
    reads: [
      ...readCases.map((of) => caseFacts(of).submission),
      ...(isReader || mayDesign(name) ? [loneSubmissions[workspace]] : []),
    ].map(readOf),
  };
  return Object.fromEntries(Object.entries(seen).map(([table, ids]) => [table, [...ids].sort()]));
}

/** Opening what is sealed: an entry in the read log lets the key be seen, in the same transaction, and nothing else does. */
export function sealedAttempts(name: PersonaName): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const here = (submission: string) => submission === loneSubmissions[workspace];
  const others = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const submissions = [
    ...caseNames.map((of) => ({ ...caseFacts(of), of, may: concerns(name, of) })),
    ...workspaceNames.map((at) => ({ ...lone(at), of: 'none', may: mayDesign(name) && at === workspace })),
  ];
  const ofFiles = fileAttempts(name, (of) => concerns(name, of));
  return submissions
    .flatMap(({ submission, instance, of, may }): Attempt[] => {
      const read = (user: string, kind = 'answers') => ({
        sql: `insert into nativ.reads (workspace_id, id, case_id, instance_id, kind, row_id, fields, user_id) values (?, ?, ?, ?, '${kind}', ?, '{}', ?)`,
        values: [workspaces[workspace], id(900), submission, instance, submission, user],
      });
      const erases =
        of === 'none'
          ? isAdmin(name) && here(submission)
          : seesCase(name, of as CaseName) && managesAny(name, of as CaseName);
      const erase = (user: string, cause = 'staff') => ({
        sql: `insert into nativ.erasures (workspace_id, id, kind, subject_id, instance_id, cause, requested_by, due_at) values (?, ?, 'inquirer', ?, ?, '${cause}', ?, now())`,
        values: [workspaces[workspace], id(900), id(901), instance, user],
      });
      const key = { sql: 'select 1 from nativ.case_keys where id = ?', values: [submission] };
      return [
        { table: 'reads', name: `enter the opening of ${of}`, ...read(me), allowed: may },
        { table: 'reads', name: `enter the opening of ${of} by another`, ...read(others), allowed: false },
        { table: 'reads', name: `enter an opening of ${of} that opens nothing`, ...read(me, 'state'), allowed: false },
        { table: 'erasures', name: `have ${of} erased`, ...erase(me), allowed: of === 'none' ? isAdmin(name) : erases },
        { table: 'erasures', name: `have ${of} erased by another`, ...erase(others), allowed: false },
        { table: 'erasures', name: `have ${of} erased as its inquirer`, ...erase(me, 'inquirer'), allowed: false },
        {
          table: 'erasures',
          name: `call off the erasure of ${of}`,
          sql: 'update nativ.erasures set cancelled_at = now() where subject_id = ?',
          values: [submission],
          allowed: erases,
        },
        { table: 'case_keys', name: `take the key of ${of}`, ...key, allowed: false },
        ...(may ? [{ table: 'case_keys', name: `open ${of}`, ...key, allowed: true, before: read(me) }] : []),
      ];
    })
    .concat(ofFiles);
}
