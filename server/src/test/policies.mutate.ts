import { readFileSync, writeFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { entranceOf } from '../db/context-proof.ts';
import type { Route } from '../http/routes.ts';
import { asRole } from './as-role.ts';
import { engineElsewhere } from './engine-elsewhere.ts';
import { seedEntry } from './entry-personas.ts';
import { seedFeed } from './feed-personas.ts';
import { seedHeldSealed } from './held-personas.ts';
import { hiddenColumns } from './hidden-columns.ts';
import { type PersonaApplication, startPersonaApplication } from './persona-application.ts';
import { actorOf, personas, workspaces } from './personas.ts';
import { functionMismatches } from './policy-functions.ts';
import { mismatches, programMismatches, undone } from './policy-mismatches.ts';
import { type Mutant, policyMutants } from './policy-mutants.ts';
import { refusalMismatches } from './policy-refusals.ts';
import { addressOf, kindOf } from './route-subjects.ts';
import { seedSealed } from './sealed-personas.ts';

/**
 * Takes away, one at a time, every policy, every grant, every condition of a function that policies read and every
 * permission of a route, and asks whether the tests notice. `npm run mutate:policies`; with NATIV_WRITE=1 the table goes
 * into docs/security.md. In one database and one process: what is taken away is put back by rolling back.
 */
const aim = 0.95;

interface Result {
  readonly kind: string;
  readonly name: string;
  readonly isCaught: boolean;
}

test('the tests notice what is taken away', async () => {
  const app = await startPersonaApplication();
  const { owner } = app.store.database;
  await owner.transaction(seedSealed);
  await owner.transaction(seedEntry);
  await owner.transaction(seedHeldSealed);
  await owner.transaction(seedFeed);
  expect(await undone(owner, (transaction) => noticed(transaction, app))).toEqual([]);

  const results: Result[] = [];
  for (const mutant of await policyMutants(owner)) results.push(await tryMutant(owner, mutant, app));
  for (const route of app.routes) results.push(...(await tryRoute(app, route)));
  await app.close();

  const table = report(results);
  console.log(table);
  if (process.env.NATIV_WRITE) keep(table);
  const caught = results.filter(({ isCaught }) => isCaught).length;
  expect(caught / results.length).toBeGreaterThanOrEqual(aim);
}, 3_600_000);

async function tryMutant(owner: Knex, mutant: Mutant, app: PersonaApplication): Promise<Result> {
  const found = await undone(owner, async (transaction) => {
    await transaction.raw(mutant.sql.replaceAll('?', '\\?'));
    return noticed(transaction, app, mutant.table);
  }).catch((error: unknown) => [String(error)]);
  return { kind: mutant.kind, name: mutant.name, isCaught: found.length > 0 };
}

/** The questions of the tests, asked within the transaction; an error is noticed like any other answer that is not expected. */
async function noticed(
  transaction: Knex.Transaction,
  app: PersonaApplication,
  table?: string,
): Promise<readonly string[]> {
  const questions = [
    () => forgeries(transaction, app),
    () => hiddenColumns(transaction),
    () => functionMismatches(transaction),
    () => engineElsewhere(transaction),
    () => programMismatches(transaction),
    () => mismatches(transaction, table),
    () => refusalMismatches(transaction, table),
  ];
  for (const ask of questions) {
    const found = await ask();
    if (found.length > 0) return found;
  }
  return [];
}

/** As in context-proof.db.test.ts: a context that was set by hand, and a proof that was made up. */
async function forgeries(transaction: Knex.Transaction, app: PersonaApplication): Promise<readonly string[]> {
  const forged = await asRole(transaction, 'nativ_app', null, async (inner) => {
    await inner.raw("select set_config('nativ.workspace_id', ?, true), set_config('nativ.user_id', ?, true)", [
      workspaces.ours,
      personas.manager.id,
    ]);
    return (await inner('nativ.tasks').select('id')).length;
  });
  const [workspaceId, userId] = await entranceOf(app.store.database.people, actorOf('manager'));
  const entered = await asRole(transaction, 'nativ_app', null, (inner) =>
    inner.raw('select app.enter_as(?, ?, ?)', [workspaceId, userId, 'f'.repeat(64)]).then(
      () => true,
      () => false,
    ),
  );
  return [...(forged > 0 ? ['a forged context sees tasks'] : []), ...(entered ? ['a made-up proof lets in'] : [])];
}

/** Lets everybody ask what is for some roles only: the matrix must find a member who is answered. */
async function tryRoute(app: PersonaApplication, route: Route): Promise<readonly Result[]> {
  const { permission } = route;
  if (permission === undefined || ['workspace.use', 'account.secure', 'session.prove'].includes(permission)) return [];
  const kind = kindOf(route);
  const path = kind ? addressOf(route, kind.samples[0]?.key ?? kind.missing) : route.path;
  const open = route as { permission: typeof permission };
  open.permission = 'workspace.use';
  const { body } = await app.send({ method: route.method, path, as: 'outsider' });
  open.permission = permission;
  const isCaught = body?.type !== 'urn:nativ:problem:permission.denied';
  return [{ kind: 'permission opened', name: `${route.method.toUpperCase()} ${route.path}`, isCaught }];
}

function report(results: readonly Result[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const line = (what: string, of: readonly Result[]) => {
    const caught = of.filter(({ isCaught }) => isCaught).length;
    return `| ${what} | ${of.length} | ${caught} | ${((100 * caught) / of.length).toFixed(1)}% |`;
  };
  const survivors = results.filter(({ isCaught }) => !isCaught).map(({ kind, name }) => `- ${kind}: ${name}`);
  return [
    '| what is taken away | how many | noticed | |',
    '|---|---|---|---|',
    ...kinds.map((kind) =>
      line(
        kind,
        results.filter((one) => one.kind === kind),
      ),
    ),
    line('all', results),
    '',
    ...(survivors.length === 0 ? ['None went unnoticed.'] : ['Unnoticed:', '', ...survivors]),
  ].join('\n');
}

const marks = ['<!-- mutate:policies -->', '<!-- /mutate:policies -->'] as const;

function keep(table: string): void {
  const file = new URL('../../../docs/security.md', import.meta.url);
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(marks[0]);
  const [, after = ''] = rest.split(marks[1]);
  writeFileSync(file, `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`);
}
