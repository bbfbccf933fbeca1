import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  type CaseName,
  caseFacts,
  caseNames,
  designs,
  id,
  idBeside,
  loneSubmissions,
  type PersonaName,
  personas,
  taskNames,
  taskSample,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { mayDesign, seesCase, seesTask } from './visibility-oracle.ts';

/** The file that is attached to a submission, a task or a message. */
export const fileOf = (of: string): string => id(Number(of.slice(-12)) + 5000);
const workspaceNames = Object.keys(workspaces) as WorkspaceName[];

interface Attached {
  readonly workspace: WorkspaceName;
  readonly instance: string | null;
  readonly caseId: string;
  readonly column: 'submission_id' | 'task_id' | 'message_id';
  readonly of: string;
}

const attached: readonly Attached[] = [
  ...caseNames.flatMap((name): Attached[] => {
    const { workspace, instance, submission } = caseFacts(name);
    const here = { workspace, instance, caseId: submission };
    return [
      { ...here, column: 'submission_id', of: submission },
      { ...here, column: 'message_id', of: idBeside('messages', name) },
    ];
  }),
  ...workspaceNames.map((workspace): Attached => {
    const of = loneSubmissions[workspace];
    return { workspace, instance: null, caseId: of, column: 'submission_id', of };
  }),
  ...taskNames.map((name): Attached => {
    const { workspace, instance, submission } = caseFacts(taskSample(name).of);
    return { workspace, instance, caseId: submission, column: 'task_id', of: taskSample(name).id };
  }),
];

/** Everything has a sensitive file, and in each workspace one waits that belongs to nothing yet. The keys of the cases are there. */
export async function seedFiles(transaction: Knex.Transaction): Promise<void> {
  for (const { workspace, instance, caseId, column, of } of attached) {
    const here = { workspace_id: workspaces[workspace] };
    await transaction('nativ.files').insert({
      ...fileRow(workspace, fileOf(of)),
      state: 'attached',
      case_id: caseId,
      [column]: of,
    });
    const value = { case_id: caseId, instance_id: instance, fields: ['/file'], sealed: Buffer.from('x') };
    await transaction('nativ.sealed_values').insert({ ...here, ...value, kind: 'file', row_id: fileOf(of) });
  }
  for (const workspace of workspaceNames)
    await transaction('nativ.files').insert({
      ...fileRow(workspace, fileOf(designs[workspace].form)),
      state: 'ready',
      waiting: Buffer.from('x'),
    });
}

const fileRow = (workspace: WorkspaceName, fileId: string) => ({
  workspace_id: workspaces[workspace],
  id: fileId,
  bound_to: 'form',
  bound_id: designs[workspace].form,
  holder: Buffer.from('x'),
  place: fileId,
  most_segments: 1,
  expires_at: '2125-01-05T09:00:00Z',
});

/** A file is seen by whoever sees what it is attached to. */
export function visibleFiles(name: PersonaName): readonly string[] {
  const { workspace } = personas[name];
  const seen = [
    ...caseNames.flatMap((of) => (seesCase(name, of) ? [caseFacts(of).submission, idBeside('messages', of)] : [])),
    ...taskNames.flatMap((task) => (seesTask(name, task) ? [taskSample(task).id] : [])),
    ...(mayDesign(name) ? [loneSubmissions[workspace]] : []),
  ];
  return seen.map(fileOf);
}

/** What is sealed of files: seen by those whom the case concerns. */
export function openableFiles(name: PersonaName, concerns: (of: CaseName) => boolean): readonly string[] {
  const visible = new Set(visibleFiles(name));
  const ofCases = caseNames.flatMap((of) =>
    concerns(of) ? [caseFacts(of).submission, idBeside('messages', of)].map(fileOf) : [],
  );
  const ofTasks = taskNames.flatMap((task) => (concerns(taskSample(task).of) ? [fileOf(taskSample(task).id)] : []));
  const lone = mayDesign(name) ? [fileOf(loneSubmissions[personas[name].workspace])] : [];
  return [...ofCases, ...ofTasks, ...lone].filter((file) => visible.has(file));
}

/** Opening files, with an entry in the read log; and changing what only the server may. */
export function fileAttempts(name: PersonaName, concerns: (of: CaseName) => boolean): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const may = new Set(openableFiles(name, concerns));
  return attached.flatMap(({ caseId, instance, of }): Attempt[] => [
    {
      table: 'reads',
      name: `enter the opening of the file of ${of}`,
      sql: `insert into nativ.reads (workspace_id, id, case_id, instance_id, kind, row_id, fields, user_id) values (?, ?, ?, ?, 'file', ?, '{}', ?)`,
      values: [workspaces[workspace], id(900), caseId, instance, fileOf(of), me],
      allowed: may.has(fileOf(of)),
    },
    {
      table: 'files',
      name: `rename the file of ${of}`,
      sql: `update nativ.files set name = 'x' where id = ?`,
      values: [fileOf(of)],
      allowed: false,
    },
  ]);
}
