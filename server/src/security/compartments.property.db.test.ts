import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../http/routes.ts';
import { type PersonaApplication, startPersonaApplication } from '../test/persona-application.ts';
import { cases, designs, groups, type PersonaName, personas, posts, tasks, workspaces } from '../test/personas.ts';
import { addressOf, kindOf, queries } from '../test/route-subjects.ts';

/**
 * Whatever is changed in a compartment that one is not in, changes no byte of any answer that one can get: not a list, not
 * a count, not an order, not a cursor, not an error.
 */
let app: PersonaApplication;
beforeAll(async () => {
  app = await startPersonaApplication();
});
afterAll(() => app.close());

/** Nobody of the classified group: of these, an admin and a designer see most of everything else. */
const outsiders: readonly PersonaName[] = ['admin', 'designer', 'champion', 'member', 'outsider', 'stranger'];
const insiders = [personas.psychologist.id, personas.classified.id, personas.manager.id] as const;
const here = { workspace_id: workspaces.ours };
const compartment = groups.psychological.id;

type Change = { readonly kind: (typeof kinds)[number]; readonly text: string; readonly number: number };
const kinds = [
  ...['rename', 'describe', 'setLists', 'addCase', 'addTask', 'addPost', 'remark', 'endTask', 'assign', 'due'],
  ...[
    'addMember',
    'changeRole',
    'concern',
    'notify',
    'incident',
    'timer',
    'message',
    'record',
    'newGroup',
    'history',
    'stay',
    'arrive',
  ],
] as const;

/** Makes one change within the compartment, as the owner, who may make any. */
async function make({ kind, text, number }: Change): Promise<void> {
  const { owner } = app.store.database;
  const at = new Date(Date.UTC(2020 + (number % 10), number % 12, 1));
  const inside = { ...here, instance_id: cases.psychological.instance };
  const insider = insiders[number % insiders.length] as string;
  const words = JSON.stringify(text);
  const trouble = { code: 'x', message: text, options: ['retry'], raised_at: at };
  const task = { node_id: 'answer', title: words, created_at: at, due_at: at, status: 'open', group_id: compartment };
  const changes: Readonly<Record<string, () => PromiseLike<unknown>>> = {
    rename: () => owner('nativ.groups').where({ id: compartment }).update({ name: words }),
    describe: () => owner('nativ.groups').where({ id: compartment }).update({ description: words }),
    setLists: () =>
      owner('nativ.groups')
        .where({ id: compartment })
        .update({ statuses: JSON.stringify([{ key: 'x', name: text, colour: 'red' }]), labels: '[]' }),
    addCase: () => addCase(at, text),
    addTask: () => owner('nativ.tasks').insert({ ...inside, ...task, id: randomUUID(), number: 1000 + number }),
    addPost: () =>
      owner('nativ.posts').insert({ ...here, id: randomUUID(), group_id: compartment, text: words, created_at: at }),
    remark: () =>
      owner('nativ.comments').insert({
        ...here,
        id: randomUUID(),
        ...(number % 2 === 0 ? { post_id: posts.psychological.id } : { task_id: tasks.psychological.id }),
        author_id: insider,
        text,
      }),
    endTask: () =>
      owner('nativ.tasks')
        .where({ id: tasks.lapsed.id })
        .update({ status: number % 2 === 0 ? 'completed' : 'open', completed_at: at, completed_by: insider }),
    assign: () => owner('nativ.tasks').where({ id: tasks.psychological.id }).update({ assignee_id: insider }),
    due: () => owner('nativ.tasks').where({ group_id: compartment }).update({ due_at: at }),
    addMember: () =>
      owner.raw(
        `insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, 'member')
         on conflict (workspace_id, group_id, user_id) do update set created_at = now()`,
        [workspaces.ours, compartment, insider],
      ),
    changeRole: () =>
      owner('nativ.memberships')
        .where({ group_id: compartment, user_id: personas.psychologist.id })
        .update({ role: number % 2 === 0 ? 'classifiedMember' : 'member' }),
    concern: () =>
      owner.raw(
        `insert into nativ.concerns (workspace_id, id, user_id, group_id, task_id, reason, given_by) values (?, ?, ?, ?, ?, 'mention', ?) on conflict do nothing`,
        [workspaces.ours, randomUUID(), insider, compartment, tasks.psychological.id, insider],
      ),
    notify: () =>
      owner('nativ.notifications').insert({
        ...here,
        id: randomUUID(),
        ...(number % 2 === 0 ? { group_id: compartment } : { user_id: insider, instance_id: inside.instance_id }),
        text: words,
        created_at: at,
      }),
    incident: () => owner('nativ.incidents').insert({ ...inside, id: randomUUID(), ...trouble }),
    timer: () =>
      owner('nativ.timers').insert({ ...inside, id: randomUUID(), number, node_id: 'wait', due_at: at, wake_at: at }),
    message: () =>
      owner('nativ.messages').insert({
        ...inside,
        id: randomUUID(),
        direction: 'fromInquirer',
        text: words,
        created_at: at,
      }),
    record: () =>
      owner('nativ.audit_entries').insert({
        ...here,
        id: randomUUID(),
        actor_id: insider,
        action: 'group.changed',
        subject_id: number % 2 === 0 ? compartment : tasks.psychological.id,
        detail: JSON.stringify({ text }),
      }),
    newGroup: () => addGroup(text),
    stay: () =>
      owner.raw(
        `insert into nativ.node_stays (workspace_id, instance_id, sequence, token, node_id, entered_at, left_at)
         select ?, ?, coalesce(max(sequence), 0) + 1, 1, 'answer', ?, now() from nativ.node_stays where instance_id = ?`,
        [workspaces.ours, inside.instance_id, at.toISOString(), inside.instance_id],
      ),
    arrive: () =>
      owner('nativ.instances')
        .where({ id: inside.instance_id })
        .update({
          state: JSON.stringify({ tokens: [{ id: 'i:1', nodeId: 'answer' }], incidents: [], variables: { data: {} } }),
        }),
    history: () =>
      owner.raw(
        `insert into nativ.history_records (workspace_id, instance_id, sequence, at, cause, events)
         select ?, ?, coalesce(max(sequence), 0) + 1, ?, '{}', '[]' from nativ.history_records where instance_id = ?`,
        [workspaces.ours, inside.instance_id, at.toISOString(), inside.instance_id],
      ),
  };
  await changes[kind]?.();
}

async function addCase(at: Date, text: string): Promise<void> {
  const { owner } = app.store.database;
  const [instanceId, submissionId] = [randomUUID(), randomUUID()];
  await owner('nativ.submissions').insert({
    ...here,
    id: submissionId,
    form_version_id: designs.ours.formVersion,
    instance_id: instanceId,
    reference: `REF-${submissionId}`,
    receipt_hash: Buffer.from(submissionId),
    language: 'he',
    answers: JSON.stringify({ description: text }),
    created_at: at,
  });
  await owner('nativ.instances').insert({
    ...here,
    id: instanceId,
    flow_version_id: designs.ours.flowVersion,
    submission_id: submissionId,
    status: 'incident',
    revision: 1,
    state: JSON.stringify({ tokens: [], incidents: [], variables: { data: {} } }),
    group_ids: [compartment],
    started_at: at,
  });
}

/** Another compartment beside it, with a manager of its own. */
async function addGroup(text: string): Promise<void> {
  const { owner } = app.store.database;
  const group = { id: randomUUID(), key: `secret-${randomUUID()}`, name: JSON.stringify(text), access: 'classified' };
  await owner('nativ.groups').insert({ ...here, ...group });
  const membership = { group_id: group.id, user_id: personas.psychologist.id, role: 'manager' };
  await owner('nativ.memberships').insert({ ...here, ...membership });
}

/** Every address that can be read, about every sample, hidden ones included, with the filters of lists. */
function addresses(): readonly string[] {
  return app.routes
    .filter(({ method, permission }) => method === 'get' && permission !== undefined)
    .flatMap((route) => {
      const kind = kindOf(route);
      if (kind) return [kind.missing, ...kind.samples.map(({ key }) => key)].map((key) => addressOf(route, key));
      // A stream goes on for as long as somebody listens: live-events.db.test.ts holds what it says to the same.
      if (isStream(route)) return [];
      const query = queries[route.path];
      if (query !== undefined)
        return [`${route.path}${query}`, ...filters(route).map((filter) => `${route.path}?q=word&${filter}`)];
      return [route.path, ...filters(route).map((filter) => `${route.path}?${filter}`)];
    });
}

const isStream = ({ response }: Route) => !('schema' in response) && response.type === 'text/event-stream';

function filters({ query }: Route): readonly string[] {
  const properties = (query?.properties ?? {}) as Readonly<Record<string, object>>;
  return [
    ...('group' in properties ? ['group=psychological', 'group=legal'] : []),
    ...('limit' in properties ? ['limit=1'] : []),
  ];
}

/** All that somebody can read, but for what tells one request from another: its id, and when this session was last used. */
async function everythingOf(name: PersonaName): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const path of addresses()) {
    // Pictures and videos come without a text.
    const { status, text = '' } = await app.send({ method: 'get', path, as: name });
    const words = status < 400 ? text.replace(/"lastUsedAt":"[^"]*"/g, '') : text.replace(/"id":"[^"]*"/, '');
    answers[path] = `${status} ${timeless(path, words)}`;
  }
  return answers;
}

/** The same of several people, who read side by side. */
const everythingOfAll = async (names: readonly PersonaName[]) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await everythingOf(name)] as const)));

/** Without the moment of reading, which a feed carries in its cursor and figures say of themselves. */
function timeless(path: string, words: string): string {
  if (path.startsWith('/api/v1/feed')) return words.replace(/"(asOf|nextCursor)":"[^"]*"/g, '');
  return path.startsWith('/api/v1/metrics/open-cases') ? words.replace(/"at":"[^"]*"/, '') : words;
}

/** The same cases on every machine, unless others are asked for, as in runtime/test/fixed-seed.ts. */
const wanted = process.env.NATIV_FUZZ_SEED ?? '20261122';
const seed = wanted === 'random' ? {} : { seed: Number(wanted) };
/** Each reads all that six people can read, which takes ten seconds and more; NATIV_FUZZ_RUNS asks for others. */
const numRuns = Number(process.env.NATIV_FUZZ_RUNS ?? 1);
const change = fc.record({ kind: fc.constantFrom(...kinds), text: fc.string({ minLength: 1 }), number: fc.nat(500) });

/** First of all every kind of change, so that none is left to chance. */
const everyKind = kinds.map((kind, number) => ({ kind, text: `text of ${kind}`, number }));

test('changing anything in a compartment that one is not in changes no byte of any answer that one can get', async () => {
  const before = await everythingOfAll(outsiders);

  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(change, { minLength: 6, maxLength: 12, selector: ({ kind }) => kind }),
      async (changes) => {
        for (const one of changes) {
          await make({ ...one, text: one.text.replaceAll('\u0000', ' ') });
        }
        expect(await everythingOfAll(outsiders)).toEqual(before);
      },
    ),
    { ...seed, numRuns, endOnFailure: true, examples: [[everyKind]] },
  );
}, 600_000);

test('those who are in it see each of these changes', async () => {
  const before = await everythingOf('manager');
  for (const kind of ['rename', 'addPost', 'addTask', 'record'] as const)
    await make({ kind, text: `seen ${kind}`, number: 498 });

  expect(await everythingOf('manager')).not.toEqual(before);
});
