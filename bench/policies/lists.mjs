import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, quantile } from '../measure/statistics.mjs';

const dist = fileURLToPath(new URL('../../server/dist/', import.meta.url));
export const load = (file) => import(path.join(dist, file));

/** The first page of each list, with one row more, as the routes ask for it. */
const limit = 51;

async function lists() {
  const { listTasks } = await load('features/tasks/task-list-store.js');
  const { listPosts } = await load('features/posts/post-store.js');
  const { listGroups } = await load('features/groups/group-store.js');
  const { listInstances } = await load('features/instances/instance-store.js');
  const tasks = { assignee: null, group: null, status: 'open', after: null, limit };
  return {
    'tasks of all my groups': (on) => listTasks(on, tasks),
    'tasks of one group': (on) => listTasks(on, { ...tasks, group: 'group-8' }),
    'my tasks': (on) => listTasks(on, { ...tasks, assignee: 'me' }),
    'feed of all my groups': (on) => listPosts(on, { group: null, before: null, limit }),
    'feed of one group': (on) => listPosts(on, { group: 'group-8', before: null, limit }),
    cases: (on) => listInstances(on, {}, limit),
    'groups with their counts': (on) => listGroups(on, { afterKey: '', archived: false, limit }),
  };
}

/**
 * Measures each list in four ways, turn about, so that a busy moment of the machine meets all of them: under policies; the same
 * statement above them; above them and without what its text says of groups, as if everybody saw everything; and
 * under policies for somebody who sees a quarter of the groups in part.
 *
 * @param pools people (under policies) and above
 */
export async function measureLists(pools, facts, rounds) {
  const measured = [];
  for (const [name, list] of Object.entries(await lists()))
    measured.push(await measure(pools, facts, rounds, name, list));
  return measured;
}

async function measure({ people, above }, { workspace, reader, part }, rounds, name, list) {
  const ways = {
    guarded: () => timed(people, { workspace, person: reader }, list),
    same: () => timed(above, { workspace, person: reader }, list),
    bare: () => timed(above, { workspace, person: reader }, (on) => list(withoutSight(on))),
    inPart: () => timed(people, { workspace, person: part }, list),
  };
  const times = { guarded: [], same: [], bare: [], inPart: [] };
  const processor = { guarded: [], same: [], bare: [], inPart: [] };
  let rows = 0;
  // The first rounds are not counted: statements are planned anew five times before a plan is kept.
  for (let round = -8; round < rounds; round++) {
    const found = {};
    for (const [way, run] of Object.entries(ways)) {
      found[way] = await run();
      if (round < 0) continue;
      times[way].push(found[way].ms);
      processor[way].push(found[way].cpu);
    }
    if (found.guarded.rows !== found.same.rows || found.same.rows !== found.bare.rows)
      throw new Error(`Expected '${name}' to find the same in each way, but found ${JSON.stringify(found)}.`);
    rows = found.guarded.rows;
  }
  const figures = Object.entries(times).map(([way, ms]) => [
    way,
    { p50: median(ms), p95: quantile(ms, 0.95), cpu: median(processor[way]) },
  ]);
  return { name, rows, ...Object.fromEntries(figures) };

  /** Only the list is timed, not the transaction around it; above policies the context of the person is the same. */
  async function timed(pool, { workspace, person }, work) {
    const { entranceOf } = await load('db/context-proof.js');
    const values = await entranceOf(people, { workspaceId: workspace, userId: person });
    return pool.transaction(async (transaction) => {
      if (pool === above) await transaction.raw('set local role nativ_app');
      await transaction.raw('select app.enter_as(?, ?, ?)', values).options({ name: 'enter' });
      if (pool === above) await transaction.raw('reset role');
      const { rows } = await transaction.raw('select pg_backend_pid() as pid');
      const cpuAt = processorTimeOf(rows[0].pid);
      const startedAt = performance.now();
      const found = await work(transaction);
      const ms = performance.now() - startedAt;
      return { rows: found.length, ms, cpu: processorTimeOf(rows[0].pid) - cpuAt };
    });
  }
}

/** What a process of Postgres has had of the processor, in milliseconds: what it waits for others is not in it. */
const processorTimeOf = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** A transaction whose statements ask no group whether the person sees it. */
function withoutSight(transaction) {
  const strip = (text) =>
    text
      .replace(/\w+\.\w+ = any \(\(select app\.my_full_group_ids\(\)\)::uuid\[\]\)/g, 'true')
      .replace(/cardinality\(\(select app\.my_part_group_ids\(\)\)::uuid\[\]\) > 0/g, 'false');
  const stripped = (...words) => transaction(...words);
  stripped.raw = (text, values) => {
    const query = transaction.raw(strip(text), values);
    const { options } = query;
    // Another text needs another name.
    query.options = ({ name }) => options.call(query, { name: `${name}_bare` });
    return query;
  };
  return stripped;
}
