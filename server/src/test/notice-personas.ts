import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  caseFacts,
  caseNames,
  groupFacts,
  id,
  type PersonaName,
  personas,
  postNames,
  postSample,
  taskNames,
  taskSample,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { isAdmin, knowsGroup, seesCase, seesPost, seesTask } from './visibility-oracle.ts';

interface NoticeSample {
  readonly id: string;
  readonly to: PersonaName;
  readonly row: Readonly<Record<string, string>>;
  /** Whether what it is about is in the sight of its reader. */
  readonly isThere: boolean;
}

const more = (of: string) => id(Number(of.slice(-12)) + 6000);
const toIn = (workspace: WorkspaceName): PersonaName => (workspace === 'theirs' ? 'stranger' : 'classified');

/** One about each case, task and post, to somebody who sees some of them; one about a group to somebody in it and to one who is not; one about nothing. */
const samples: readonly NoticeSample[] = [
  ...caseNames.map((of) => {
    const { instance, workspace } = caseFacts(of);
    const to = toIn(workspace);
    return { id: more(instance), to, row: { kind: 'inquirerWrote', instance_id: instance }, isThere: seesCase(to, of) };
  }),
  ...taskNames.map((task) => {
    const sample = taskSample(task);
    const { instance, workspace } = caseFacts(sample.of);
    const to = toIn(workspace);
    const row = { kind: 'assigned', task_id: sample.id, instance_id: instance };
    return { id: more(sample.id), to, row, isThere: seesTask(to, task) };
  }),
  ...postNames.map((post) => {
    const { id: postId, group } = postSample(post);
    const to = toIn(groupFacts(group).workspace);
    return { id: more(postId), to, row: { kind: 'mentioned', post_id: postId }, isThere: seesPost(to, post) };
  }),
  ...(['manager', 'outsider'] as const).map((to, at) => ({
    id: id(6901 + at),
    to,
    row: { kind: 'glassBroken', group_id: groupFacts('psychological').id },
    isThere: knowsGroup(to, 'psychological'),
  })),
  { id: id(6903), to: 'outsider', row: { kind: 'exported' }, isThere: true },
];

/** Puts the samples in the place of what triggers have written while everything else was put there. */
export async function seedNotices(transaction: Knex.Transaction): Promise<void> {
  // But for those of questions, which stand in help-personas.ts.
  await transaction('nativ.notices').whereNull('question_id').delete();
  for (const { id: noticeId, to, row } of samples) {
    const { id: user_id, workspace } = personas[to];
    await transaction('nativ.notices').insert({ workspace_id: workspaces[workspace], id: noticeId, user_id, ...row });
  }
}

export function visibleNotices(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const mine = samples.filter(({ to, isThere }) => to === name && isThere);
  return { notices: mine.map((sample) => sample.id).sort() };
}

/** Telling others, and saying that something was read. */
export function noticeAttempts(name: PersonaName): readonly Attempt[] {
  const { id: me, workspace } = personas[name];
  const here = workspaces[workspace];
  const other = name === 'stranger' ? me : personas[name === 'outsider' ? 'member' : 'outsider'].id;
  const someone = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const tell = (kind: string, by: string, about: { readonly task?: string; readonly post?: string } = {}) => ({
    table: 'notices',
    sql: 'insert into nativ.notices (workspace_id, id, user_id, kind, task_id, post_id, by_id) values (?, ?, ?, ?, ?, ?, ?)',
    values: [here, id(900), other, kind, about.task ?? null, about.post ?? null, by],
  });
  const read = 'update nativ.notices set read_at = now() where user_id';
  return [
    ...taskNames.map((task) => ({
      ...tell('mentioned', me, { task: taskSample(task).id }),
      name: `mention somebody in task ${task}`,
      allowed: seesTask(name, task),
    })),
    ...postNames.map((post) => ({
      ...tell('mentioned', me, { post: postSample(post).id }),
      name: `mention somebody in post ${post}`,
      allowed: seesPost(name, post),
    })),
    { ...tell('mentioned', someone, { post: postSample('events').id }), name: 'mention as another', allowed: false },
    { ...tell('assigned', me, { post: postSample('events').id }), name: 'tell what is not theirs', allowed: false },
    { ...tell('exported', me), name: 'tell of an export', allowed: isAdmin(name) },
    { ...tell('exported', someone), name: 'tell of an export of another', allowed: false },
    {
      table: 'notices',
      name: 'read what is theirs',
      sql: `${read} = ?`,
      values: [me],
      allowed: (visibleNotices(name).notices?.length ?? 0) > 0,
    },
    { table: 'notices', name: 'read what is not theirs', sql: `${read} <> ?`, values: [me], allowed: false },
    { table: 'notices', name: 'delete any', sql: 'delete from nativ.notices', values: [], allowed: false },
  ];
}
