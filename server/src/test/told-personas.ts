import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { id, type PersonaName, personas, taskSample, workspaces } from './personas.ts';

/** Two who have chosen how they are told, and somebody of another workspace; whoever sees their rows is themselves. */
const chosen = ['member', 'outsider', 'stranger'] as const satisfies readonly PersonaName[];
const taskOf = { member: 'legal', outsider: 'events', stranger: 'theirs' } as const;
const at = (name: (typeof chosen)[number]) => chosen.indexOf(name);
const device = (name: (typeof chosen)[number]) => id(79_101 + at(name));
const digest = (name: (typeof chosen)[number]) => id(79_111 + at(name));
const push = (name: (typeof chosen)[number]) => id(79_121 + at(name));

/** How tables of theirs are told apart, where there is no id. */
export const keysOfTold: Readonly<Record<string, string>> = {
  notice_settings: "'settings/' || user_id",
  notice_choices: "'choice/' || user_id || kind",
  notice_turns: "'turn/' || user_id || channel",
  due_tellings: "'due/' || user_id || stage",
};

/** Turns that never come, so that nothing that runs beside a test takes them. */
export async function seedTold(transaction: Knex.Transaction): Promise<void> {
  for (const name of chosen) {
    const here = { workspace_id: workspaces[personas[name].workspace] };
    const mine = { ...here, user_id: personas[name].id };
    await transaction('nativ.notice_settings').insert({ ...mine, digest: 'daily' });
    const ways = { in_app: true, digest: false, push: false, urgent: false };
    await transaction('nativ.notice_choices').insert({ ...mine, kind: 'shown', ...ways });
    await transaction('nativ.notice_turns').insert({ ...mine, channel: 'push', wake_at: 'infinity' });
    await transaction('nativ.digests').insert({ ...mine, id: digest(name), period_at: '2025-01-05T09:00:00Z' });
    await transaction('nativ.push_devices').insert({
      ...mine,
      id: device(name),
      endpoint: `https://push.sample.example/${name}`,
      endpoint_hash: Buffer.from(name),
      p256dh: Buffer.alloc(65, 4),
      auth: Buffer.alloc(16),
    });
    await transaction('nativ.pushes').insert({ ...mine, id: push(name), device_id: device(name), notice_ids: [] });
    const task = taskSample(taskOf[name]).id;
    await transaction('nativ.due_tellings').insert({
      ...mine,
      task_id: task,
      stage: 'soon',
      due_at: '2999-01-01T00:00:00Z',
    });
  }
}

export const isChosen = (name: PersonaName): name is (typeof chosen)[number] =>
  (chosen as readonly PersonaName[]).includes(name);

/** Everybody sees their own alone. */
export function visibleTold(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const of = (ids: readonly string[]) => (isChosen(name) ? ids : []);
  const me = personas[name].id;
  return {
    notice_settings: of([`settings/${me}`]),
    notice_choices: of([`choice/${me}shown`]),
    notice_turns: of([`turn/${me}push`]),
    due_tellings: of([`due/${me}soon`]),
    push_devices: isChosen(name) ? [device(name)] : [],
    digests: isChosen(name) ? [digest(name)] : [],
    pushes: isChosen(name) ? [push(name)] : [],
  };
}

/** Choosing for oneself, and for others. */
export function toldAttempts(name: PersonaName): readonly Attempt[] {
  const { id: me, workspace } = personas[name];
  const here = workspaces[workspace];
  const other = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const choose =
    "insert into nativ.notice_choices (workspace_id, user_id, kind, in_app, digest, push, urgent) values (?, ?, 'replied', true, true, true, true)";
  const set = "insert into nativ.notice_settings (workspace_id, user_id, digest) values (?, ?, 'off')";
  const known = isChosen(name);
  const theirs = { values: [me], allowed: false };
  return [
    { table: 'notice_choices', name: 'choose for themselves', sql: choose, values: [here, me], allowed: true },
    { table: 'notice_choices', name: 'choose for another', sql: choose, values: [here, other], allowed: false },
    {
      table: 'notice_choices',
      name: 'change the choice of another',
      sql: 'update nativ.notice_choices set push = true where user_id <> ?',
      ...theirs,
    },
    { table: 'notice_settings', name: 'set it for another', sql: set, values: [here, other], allowed: false },
    {
      table: 'notice_settings',
      name: 'change it',
      sql: "update nativ.notice_settings set digest = 'off' where user_id = ?",
      values: [me],
      allowed: known,
    },
    {
      table: 'notice_settings',
      name: 'change that of another',
      sql: "update nativ.notice_settings set digest = 'off' where user_id <> ?",
      ...theirs,
    },
    {
      table: 'push_devices',
      name: 'remove their device',
      sql: 'delete from nativ.push_devices where user_id = ?',
      values: [me],
      allowed: known,
    },
    {
      table: 'push_devices',
      name: 'remove the device of another',
      sql: 'delete from nativ.push_devices where user_id <> ?',
      ...theirs,
    },
    {
      table: 'notice_turns',
      name: 'hurry',
      sql: 'update nativ.notice_turns set wake_at = now()',
      values: [],
      allowed: false,
    },
    {
      table: 'digests',
      name: 'let a digest be sent again',
      sql: 'delete from nativ.digests',
      values: [],
      allowed: false,
    },
    { table: 'pushes', name: 'call off a push', sql: 'delete from nativ.pushes', values: [], allowed: false },
    { table: 'due_tellings', name: 'be told again', sql: 'delete from nativ.due_tellings', values: [], allowed: false },
  ];
}
