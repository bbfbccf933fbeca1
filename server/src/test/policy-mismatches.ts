import type { Knex } from 'knex';
import { asRole } from './as-role.ts';
import type { Attempt } from './attempt.ts';
import { classifierAttempts, visibleClassifiers } from './classifier-personas.ts';
import { entryAttempts, visibleEntry } from './entry-personas.ts';
import { feedAttempts, keysOfFeed, visibleFeed } from './feed-personas.ts';
import { heldAttempts, visibleHeld } from './held-personas.ts';
import { helpAttempts, keysOfHelp, visibleHelp } from './help-personas.ts';
import { lessonAttempts, visibleLessons } from './lesson-personas.ts';
import { noticeAttempts, visibleNotices } from './notice-personas.ts';
import { ownItemAttempts, visibleOwnItems } from './own-item-oracle.ts';
import { keysOfPeople } from './people-oracle.ts';
import { actorOf, type PersonaName, personaNames, workspaces } from './personas.ts';
import { keysOfRooms, roomAttempts, roomSubjects, visibleRooms } from './practice-personas.ts';
import { presenceAttempts, visiblePresence } from './presence-personas.ts';
import { keysOfRollout, rolloutAttempts, visibleRollouts } from './rollout-personas.ts';
import { savedViewAttempts, visibleSavedViews } from './saved-view-personas.ts';
import { sealedAttempts, visibleSealed } from './sealed-personas.ts';
import { searchAttempts, visibleOfSearch } from './search-personas.ts';
import { sortingAttempts, visibleSortings } from './sorting-personas.ts';
import { keysOfTold, toldAttempts, visibleTold } from './told-personas.ts';
import { visibleIds } from './visibility-oracle.ts';
import { attempts } from './write-attempts.ts';

const keyOf: Readonly<Record<string, string>> = {
  memberships: "group_id || '/' || user_id",
  history_records: 'instance_id::text',
  node_stays: 'instance_id::text',
  case_times: 'instance_id::text',
  schedules: 'flow_id::text',
  webhooks: 'flow_id::text',
  editing_seats: 'flow_id::text',
  flow_proofs: 'flow_version_id::text',
  case_links: "one_id || '/' || other_id",
  ...keysOfPeople,
  ...keysOfFeed,
  ...keysOfTold,
  ...keysOfHelp,
  ...keysOfRollout,
  ...keysOfRooms,
  security_settings: 'workspace_id::text',
  sealed_values: "kind || '/' || row_id",
  quarantine: 'submission_id::text',
  participants: "gathering_id || '/' || user_id",
  search_postings: "scope || '/' || item_id",
  presence: "item_id || '/' || user_id",
};
const visible = oncePerPersona(
  (name): Ids =>
    [
      visibleIds(name),
      visibleSealed(name),
      visibleEntry(name),
      visibleNotices(name),
      visibleSavedViews(name),
      visibleTold(name),
      visibleOfSearch(name),
      visiblePresence(name),
      visibleHeld(name),
      visibleOwnItems(name),
      visibleFeed(name),
      visibleClassifiers(name),
      visibleSortings(name),
      visibleHelp(name),
      visibleRollouts(name),
      visibleRooms(name),
      visibleLessons(name),
    ].reduce(together),
);
/** Every table that the oracle speaks of. */
export const tables = Object.keys(visible('admin'));
/** The rows of these tables, or of all of them. */
const reading = (of: readonly string[] = tables, where = (_table: string) => '') =>
  of
    .map((table) => `select '${table}' as at, ${keyOf[table] ?? 'id::text'} as id from nativ.${table} ${where(table)}`)
    .join(' union all ');
const ofOurs = (table: string) => (table === 'workspaces' ? '' : `where workspace_id = '${workspaces.ours}'`);

type Ids = Readonly<Record<string, readonly string[]>>;

/** The oracles always say the same, and are asked once for every policy. */
function oncePerPersona<T>(make: (name: PersonaName) => T): (name: PersonaName) => T {
  const made = new Map<PersonaName, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** What two oracles say of the same tables. */
function together(one: Ids, other: Ids): Ids {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((table) => [table, [...(one[table] ?? []), ...(other[table] ?? [])].sort()]));
}

/** The ids of every row that is seen, by table. */
export async function idsSeen(transaction: Knex.Transaction, of?: readonly string[]): Promise<Ids> {
  const { rows } = await transaction.raw(reading(of));
  return grouped(rows);
}

function grouped(rows: readonly { readonly at: string; readonly id: string }[]): Ids {
  const ids = (table: string) => rows.filter(({ at }) => at === table).map((row) => row.id);
  return Object.fromEntries(tables.map((table) => [table, ids(table).sort()]));
}

/**
 * What everybody sees, and what everything that they try comes to: held against the oracle as a whole.
 *
 * @param table to look at it alone
 */
export async function mismatches(transaction: Knex.Transaction, table?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of eachMismatch(transaction, table === undefined ? tables : [table])) found.push(one);
  return found;
}

/** The first that is found in one table, which is enough to notice what was done to it and takes a hundredth of the time. */
export async function firstMismatch(transaction: Knex.Transaction, table: string): Promise<string | null> {
  for await (const one of eachMismatch(transaction, [table])) return one;
  return null;
}

async function* eachMismatch(transaction: Knex.Transaction, of: readonly string[]): AsyncGenerator<string> {
  for (const name of personaNames)
    yield* await asRole(transaction, 'nativ_app', actorOf(name), (inner) => mismatchesOf(inner, name, of));
}

/** In the transaction of a persona that has entered and done nothing yet; everything begins from there. */
async function mismatchesOf(
  transaction: Knex.Transaction,
  name: PersonaName,
  of: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  await transaction.raw('savepoint entered');
  const again = () => transaction.raw('rollback to savepoint entered');
  const seen = await idsSeen(transaction, of);
  await again();
  const expected = visible(name);
  for (const at of of) if (String(seen[at]) !== String(expected[at])) found.push(`${name} reads ${at}`);
  for (const attempt of everyAttempt(name).filter((one) => of.includes(one.table))) {
    if ((await succeeds(transaction, attempt)) !== attempt.allowed) found.push(`${name} tries to ${attempt.name}`);
    await again();
  }
  return found;
}

const everyAttempt = oncePerPersona((name): readonly Attempt[] => [
  ...attempts(name),
  ...sealedAttempts(name),
  ...entryAttempts(name),
  ...noticeAttempts(name),
  ...toldAttempts(name),
  ...presenceAttempts(name),
  ...savedViewAttempts(name),
  ...roomAttempts(name),
  ...heldAttempts(name),
  ...ownItemAttempts(name),
  ...feedAttempts(name),
  ...searchAttempts(name),
  ...classifierAttempts(name),
  ...sortingAttempts(name),
  ...helpAttempts(name),
  ...rolloutAttempts(name),
  ...lessonAttempts(name),
]);

async function succeeds(transaction: Knex.Transaction, { sql, values, before }: Attempt): Promise<boolean> {
  try {
    if (before) await transaction.raw(before.sql, before.values as string[]);
    const { rowCount } = await transaction.raw(sql, values as string[]);
    return rowCount > 0;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    // Insufficient privilege, which policies report too, a reference into another workspace, or somebody who is there already.
    if (code === '42501' || code === '23503' || code === '23505') return false;
    throw error;
  }
}

/** What the roles of the program see beside those of people. */
export async function programMismatches(transaction: Knex.Transaction): Promise<readonly string[]> {
  const all = grouped((await transaction.raw(reading())).rows);
  const found = [...(await engineMismatches(transaction))];
  const used = (inner: Knex.Transaction) =>
    inner('nativ.api_tokens')
      .whereNotNull('id')
      .update({ last_used_at: new Date(0) });
  if ((await asRole(transaction, 'nativ_identity', null, used)) !== all.api_tokens?.length)
    found.push('sign-in marks tokens as used');
  for (const table of ['invitations', 'security_settings', 'practice_rooms', 'practice_room_members']) {
    const rows = await asRole(transaction, 'nativ_identity', null, (inner) =>
      inner(`nativ.${table}`).select('workspace_id'),
    );
    if (rows.length !== all[table]?.length) found.push(`sign-in reads ${table}`);
  }
  const aRoom = { workspaceId: roomSubjects[0]?.key ?? '', userId: '' };
  const moved = (inner: Knex.Transaction) => inner('nativ.workspaces').update({ clock_offset_ms: 1 });
  if ((await asRole(transaction, 'nativ_engine', aRoom, moved)) !== 1)
    found.push('the engine moves the clock of a room');
  for (const table of ['workspaces', 'users']) {
    const rows = await asRole(transaction, 'nativ_identity', null, (inner) => inner(`nativ.${table}`).select('id'));
    if (rows.length !== all[table]?.length) found.push(`sign-in reads ${table}`);
    // The owner reads them by way of sign-in too, so that only writing tells whether it has a policy of its own.
    const changed = await asOwner(transaction, (inner) => inner(`nativ.${table}`).update({ created_at: new Date(0) }));
    if (changed !== all[table]?.length) found.push(`the owner changes ${table}`);
  }
  return found;
}

/** What the engine sees of each of these tables, which is what stands in one workspace. */
export async function engineMismatches(
  transaction: Knex.Transaction,
  of: readonly string[] = tables,
): Promise<readonly string[]> {
  const { rows } = await transaction.raw(reading(of, ofOurs));
  const expected = grouped(rows);
  const ours = { workspaceId: workspaces.ours, userId: '' };
  const seen = await asRole(transaction, 'nativ_engine', ours, (inner) => idsSeen(inner, of));
  return of
    .filter((table) => String(seen[table]) !== String(expected[table]))
    .map((table) => `the engine reads ${table}`);
}

async function asOwner<T>(transaction: Knex.Transaction, work: (inner: Knex.Transaction) => Promise<T>): Promise<T> {
  const inner = await transaction.transaction();
  try {
    return await work(inner);
  } finally {
    await inner.rollback();
  }
}

/** Runs work in a transaction of the owner that is undone. */
export async function undone<T>(owner: Knex, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  const transaction = await owner.transaction();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback();
  }
}
