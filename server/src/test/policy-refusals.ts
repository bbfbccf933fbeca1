import type { Knex } from 'knex';
import { asRole } from './as-role.ts';
import { speaksOnBoth } from './case-work-personas.ts';
import { linkedCases } from './case-work-samples.ts';
import { leads } from './people-oracle.ts';
import { capacities, hours } from './people-samples.ts';
import { actorOf, id, type PersonaName, personaNames, personas, workspaces } from './personas.ts';
import { isChosen } from './told-personas.ts';
import { isAdmin, mayDesign } from './visibility-oracle.ts';

/**
 * Writes in which one policy stands alone. Saving what may be there already (`on conflict`) passes two policies, each of which
 * hides that the other is gone.
 */
export async function refusalMismatches(transaction: Knex.Transaction, table?: string): Promise<readonly string[]> {
  const inner = await transaction.transaction();
  try {
    await inner.raw(endedErasures);
    await inner.raw(withdrawnSignOffs);
    const found: string[] = [];
    for (const name of personaNames) {
      for (const one of writes(name).filter((write) => table === undefined || write.table === table)) {
        const outcome = await outcomeOf(inner, name, one);
        if (outcome !== one.expected) found.push(`${name}: ${one.sql} gives ${outcome}`);
      }
    }
    return found;
  } finally {
    await inner.rollback();
  }
}

interface Write {
  readonly table: string;
  readonly sql: string;
  readonly values: readonly string[];
  /** How many rows, or that a policy stands in the way. What fails later, for a key that does not exist, was let through. */
  readonly expected: number | 'refused' | 'letThrough';
}

const fresh = id(79_900);
const seatOf = `insert into $table (workspace_id, flow_id, user_id, tab, since, seen_at, came_by)
  values (?, ?, ?, 'a-tab-of-mine', now(), now(), 'free')`;
const scenarioOf = "insert into $table (workspace_id, id, flow_id, document, size) values (?, ?, ?, '{}', 2)";
const proofOf = "insert into $table (workspace_id, flow_version_id, proof) values (?, ?, '{}')";
/** An erasure that is over, beside each that is to come. */
const endedErasures = `
  insert into nativ.erasures (workspace_id, id, kind, subject_id, instance_id, cause, due_at, done_at)
  select workspace_id, gen_random_uuid(), kind, gen_random_uuid(), instance_id, cause, due_at, now() from nativ.erasures`;

/** A sign-off that was taken back, beside each that stands. */
const withdrawnSignOffs = `
  insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id, by_id, withdrawn_at, withdrawn_by)
  select workspace_id, gen_random_uuid(), rollout_id, group_id, by_id, now(), by_id from nativ.sign_offs`;
const signOffOf = `insert into $table (workspace_id, id, rollout_id, group_id, by_id)
  select workspace_id, ?, rollout_id, group_id, ? from nativ.sign_offs where withdrawn_at is null`;

function writes(name: PersonaName): readonly Write[] {
  const { workspace, id: me } = personas[name];
  const here = workspaces[workspace];
  const elsewhere = workspaces[workspace === 'ours' ? 'theirs' : 'ours'];
  // In each workspace somebody who has said nothing of their capacity yet.
  const somebody = name === 'champion' ? personas.outsider.id : personas.champion.id;
  const designed = mayDesign(name) ? 'letThrough' : 'refused';
  const counted = capacities.filter(
    (of) => of === name || (isAdmin(name) && personas[of].workspace === workspace),
  ).length;
  const write = (table: string, expected: Write['expected'], sql: string, ...values: readonly string[]): Write => ({
    table,
    sql: sql.replace('$table', `nativ.${table}`),
    values,
    expected,
  });
  return [
    write(
      'schedules',
      designed,
      "insert into $table (workspace_id, flow_id, cron, time_zone) values (?, ?, '0 8 * * 0', 'UTC')",
      here,
      fresh,
    ),
    write('schedules', mayDesign(name) ? 1 : 0, "update $table set time_zone = 'UTC'"),
    write(
      'webhooks',
      designed,
      "insert into $table (workspace_id, flow_id, secret_hash) values (?, ?, 'x')",
      here,
      fresh,
    ),
    write('webhooks', mayDesign(name) ? 1 : 0, "update $table set secret_hash = 'y'"),
    write('editing_seats', designed, seatOf, here, fresh, me),
    write('flow_scenarios', designed, scenarioOf, here, fresh, fresh),
    write('flow_scenarios', 'refused', scenarioOf, elsewhere, fresh, fresh),
    write('flow_scenarios', mayDesign(name) ? 1 : 0, 'update $table set size = 3'),
    write('flow_proofs', designed, proofOf, here, fresh),
    write('flow_proofs', 'refused', proofOf, elsewhere, fresh),
    write('editing_seats', 'refused', seatOf, here, fresh, somebody),
    write('editing_seats', 'refused', seatOf, elsewhere, fresh, me),
    write(
      'capacities',
      isAdmin(name) && workspace === 'ours' ? 'letThrough' : 'refused',
      'insert into $table (workspace_id, user_id, most_open_tasks) values (?, ?, 1)',
      workspaces.ours,
      somebody,
    ),
    write('capacities', counted, 'update $table set most_open_tasks = 9'),
    write(
      'person_hours',
      isAdmin(name) && workspace === 'ours' ? 'letThrough' : 'refused',
      "insert into $table (workspace_id, user_id, week) values (?, ?, '{}')",
      workspaces.ours,
      somebody,
    ),
    // Of these, those who manage a group with somebody decide too.
    write('person_hours', hours.filter((of) => leads(name, of)).length, "update $table set week = '{}'"),
    write('profiles', isAdmin(name) || profiled.includes(name) ? 1 : 0, "update $table set note = 'x'"),
    write('profiles', 'letThrough', 'insert into $table (workspace_id, user_id) values (?, ?)', here, me),
    write(
      'security_settings',
      'refused',
      "insert into $table (workspace_id, second_factor) values (?, 'optional')",
      elsewhere,
    ),
    write(
      'security_settings',
      isAdmin(name) ? 'letThrough' : 'refused',
      "insert into $table (workspace_id, second_factor) values (?, 'optional')",
      here,
    ),
    write('erasures', 0, 'update $table set cancelled_at = now() where done_at is not null'),
    ...writesOfTraining(name, { here, elsewhere, me, somebody }, write),
  ];
}

/** Nobody signs off, takes back or writes in the name of somebody else, and what one knows and where one is told is one's own. */
function writesOfTraining(
  name: PersonaName,
  { here, elsewhere, me, somebody }: Readonly<Record<'here' | 'elsewhere' | 'me' | 'somebody', string>>,
  write: (table: string, expected: Write['expected'], sql: string, ...values: readonly string[]) => Write,
): readonly Write[] {
  const teaches = ['admin', 'champion'].includes(personas[name].role);
  // Whoever sees a sign-off and leads nothing reads it here, to write one.
  const reads = teaches || ['manager', 'member'].includes(name);
  return [
    write('sign_offs', teaches ? 'letThrough' : reads ? 'refused' : 'letThrough', signOffOf, fresh, me),
    write('sign_offs', reads ? 'refused' : 'letThrough', signOffOf, fresh, somebody),
    write('sign_offs', teaches ? 'refused' : 0, 'update $table set withdrawn_at = now(), withdrawn_by = ?', somebody),
    write(
      'sign_offs',
      0,
      'update $table set withdrawn_at = now(), withdrawn_by = ? where withdrawn_at is not null',
      me,
    ),
    write('articles', teaches ? 'refused' : 0, 'update $table set updated_by = ?', somebody),
    write('help_settings', teaches ? 'letThrough' : 'refused', helpSettings, here),
    write('help_settings', 'refused', helpSettings, elsewhere),
    // Without a condition nothing is read, so that only what may be changed stands in the way.
    write('tip_marks', ['member', 'stranger'].includes(name) ? 1 : 0, 'update $table set uses = 1'),
    write('push_devices', isChosen(name) ? 1 : 0, 'delete from $table'),
    write('case_links', linkedCases.filter((pair) => speaksOnBoth(name, pair)).length, 'delete from $table'),
  ];
}
const helpSettings = 'insert into $table (workspace_id, pass_on_hours) values (?, 8)';

const profiled: readonly PersonaName[] = ['member', 'stranger'];

async function outcomeOf(
  transaction: Knex.Transaction,
  name: PersonaName,
  { sql, values }: Write,
): Promise<Write['expected']> {
  return asRole(transaction, 'nativ_app', actorOf(name), async (inner) => {
    try {
      const { rowCount, command } = await inner.raw(sql, [...values]);
      return command === 'INSERT' ? 'letThrough' : (rowCount as number);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === '42501') return 'refused';
      // A key that does not exist, or a row that is there already: policies are asked before.
      if (code === '23503' || code === '23505') return 'letThrough';
      throw error;
    }
  });
}
