import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../http/routes.ts';
import { seedHeld } from '../test/held-personas.ts';
import { type PersonaApplication, startPersonaApplication } from '../test/persona-application.ts';
import { type PersonaName, personaNames, personas } from '../test/personas.ts';
import { addressOf, bodies, kindOf, queries } from '../test/route-subjects.ts';
import { visibleIds } from '../test/visibility-oracle.ts';
import type { Permission } from './permission.ts';

/**
 * Every route of the server x every persona x every way of standing to what is asked for. The routes are those that the
 * server has, so that a new one is asked too, and fails here until it is said what its address names and what it takes.
 */
let app: PersonaApplication;
let routes: readonly Route[];
beforeAll(async () => {
  app = await startPersonaApplication();
  await app.store.database.owner.transaction(seedHeld);
  routes = app.routes;
});
afterAll(() => app.close());

const forEverybody: readonly Permission[] = ['session.prove', 'account.secure', 'workspace.use'];
const forDesigners: readonly Permission[] = ['forms.design', 'flows.design', 'groups.manage', 'instances.operate'];

/** Who may ask at all, said once more in plain code. */
function mayAsk(name: PersonaName, permission: Permission): boolean {
  const { role } = personas[name];
  if (forEverybody.includes(permission)) return true;
  if (permission === 'training.lead') return role === 'admin' || role === 'champion';
  return role === 'admin' || (role === 'designer' && forDesigners.includes(permission));
}

interface Question {
  readonly route: Route;
  readonly path: string;
  readonly body?: object;
}

async function ask({ route, path, body }: Question, as: PersonaName | null): Promise<Response> {
  const response = await app.send({ method: route.method, path, as, ...(body === undefined ? {} : { body }) });
  // A picture comes without a text.
  return Object.assign(response, { text: response.text ?? String(response.body) });
}

const answered = new Map<string, Promise<Response>>();

/** What somebody reads: asked once for all that is then looked for in the answer, since nothing here changes what is there. */
function read(question: Question, as: PersonaName): Promise<Response> {
  const about = `${as} ${question.path}`;
  const answer = answered.get(about) ?? ask(question, as);
  answered.set(about, answer);
  return answer;
}

function question(route: Route, key: string): Question {
  const path = addressOf(route, key);
  if (route.method === 'get' || route.body === undefined) return { route, path };
  const body = bodies[route.body];
  if (body === undefined)
    throw new Error(`Expected a body for '${route.body}', but found none. Say one in test/route-subjects.ts.`);
  return { route, path, body };
}

/** What hides itself from members of the group too. */
const forManagersOnly: ReadonlySet<string> = new Set(['GET /api/v1/groups/:group/reads']);

const guarded = () =>
  routes.flatMap((route) => (route.permission === undefined ? [] : [{ ...route, permission: route.permission }]));
/** What goes on for hours is asked for once here; what it says as it goes on is held to the same in live-events.db.test.ts. */
const isStream = ({ response }: Route) => !('schema' in response) && response.type === 'text/event-stream';
const named = (route: Route) => `${route.method.toUpperCase()} ${route.path}`;
/** Everything of an answer but what differs from one request to the next. */
const bytes = ({ status, text, headers }: Response) => {
  const { date: _date, 'x-request-id': _id, 'content-length': _length, ...rest } = headers as Record<string, string>;
  return JSON.stringify([status, text.replace(/"id":"[0-9a-f-]{36}"/, ''), rest]);
};

test('the matrix knows what the address of every route names', () => {
  const unknown = guarded().filter((route) => kindOf(route) === null);

  expect(unknown.map(named)).toEqual([]);
  expect(guarded().length).toBeGreaterThan(100);
});

test('nobody is answered anything who is not signed in', async () => {
  for (const route of guarded()) {
    const kind = kindOf(route);
    const keys = kind ? [kind.missing, ...kind.samples.map(({ key }) => key)] : [''];
    for (const key of keys) {
      const path = kind ? addressOf(route, key) : route.path;
      const { status, body } = await ask({ route, path }, null);
      expect([named(route), status, body.type]).toEqual([named(route), 401, 'urn:nativ:problem:session.required']);
    }
  }
});

describe.each(personaNames)('%s', (name) => {
  test('is refused every route that is for other roles, before anything else is looked at', async () => {
    for (const route of guarded().filter(({ permission }) => !mayAsk(name, permission))) {
      const kind = kindOf(route);
      const path = kind ? addressOf(route, kind.samples[0]?.key ?? kind.missing) : route.path;
      const { status, body } = await ask({ route, path }, name);
      expect([named(route), status, body.type]).toEqual([named(route), 403, 'urn:nativ:problem:permission.denied']);
    }
  });

  test('cannot tell what is hidden from what is missing, byte for byte, by any route', async () => {
    const told: string[] = [];
    for (const route of guarded().filter(({ permission }) => mayAsk(name, permission))) {
      const kind = kindOf(route);
      const hidden = kind?.samples.filter(({ sees }) => !sees(name)) ?? [];
      if (!kind || hidden.length === 0) continue;
      const missing = bytes(await ask(question(route, kind.missing), name));
      for (const subject of hidden) {
        const found = bytes(await ask(question(route, subject.key), name));
        if (found !== missing) told.push(`${named(route)} of ${subject.name}: ${found} instead of ${missing}`);
      }
    }

    expect(told).toEqual([]);
  });

  test('is given an answer about everything that they see', async () => {
    const refused: string[] = [];
    for (const route of guarded().filter((one) => one.method === 'get' && mayAsk(name, one.permission))) {
      const kind = kindOf(route);
      if (!kind || forManagersOnly.has(named(route))) continue;
      const seen = kind.samples.filter(({ sees }) => sees(name));
      if (seen.length === 0) continue;
      const missing = bytes(await read(question(route, kind.missing), name));
      for (const subject of seen) {
        const response = await read(question(route, subject.key), name);
        if (response.status >= 500 || bytes(response) === missing)
          refused.push(`${named(route)} of ${subject.name}: ${response.status} ${response.text}`);
      }
    }

    expect(refused).toEqual([]);
  });

  test('finds no id in any answer of something that they do not see', async () => {
    const leaks: string[] = [];
    const hidden = hiddenFrom(name);
    for (const route of guarded().filter((one) => one.method === 'get' && mayAsk(name, one.permission))) {
      const kind = kindOf(route);
      const paths = kind
        ? kind.samples.filter(({ sees }) => sees(name)).map(({ key }) => addressOf(route, key))
        : [`${route.path}${isStream(route) ? '?once=true' : (queries[route.path] ?? '')}`];
      for (const path of paths) {
        const { text, status } = await read({ route, path }, name);
        // In live work there is no room to tell of.
        const isThere = !/^\/api\/v1\/room(\/|$)/.test(route.path);
        if (!kind && status !== (isThere ? 200 : 404)) leaks.push(`${named(route)} answered ${status} ${text}`);
        for (const [id, what] of hidden) if (text.includes(id)) leaks.push(`${path} names ${what} ${id}`);
      }
    }

    expect(leaks).toEqual([]);
  });
});

test('nothing was changed by all that was refused', async () => {
  const { rows } = await app.store.database.owner.raw(
    `select (select count(*)::int from nativ.comments where text = 'x') as comments,
            (select count(*)::int from nativ.concerns where reason = 'watch') as watching,
            (select count(*)::int from nativ.audit_entries) as entries`,
  );

  expect(rows).toEqual([{ comments: 0, watching: 1, entries: 4 }]);
});

/** Tables whose rows have the ids of cases. */
const keyedByCase = ['instances', 'history_records', 'node_stays', 'case_times'];

/** The ids that the oracle does not show, by table. A task that is seen names its instance, an id that opens nothing. */
function hiddenFrom(name: PersonaName): ReadonlyMap<string, string> {
  const everybody = personaNames.map((one) => visibleIds(one));
  const seen = new Set(Object.values(visibleIds(name)).flat());
  const hidden = new Map<string, string>();
  for (const tables of everybody)
    for (const [table, ids] of Object.entries(tables))
      for (const id of ids) if (!seen.has(id) && !keyedByCase.includes(table)) hidden.set(id, table);
  return hidden;
}
