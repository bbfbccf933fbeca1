import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { startProgram } from '../measure/running-program.mjs';
import { serverProgram } from '../measure/scratch-database.mjs';
import { median, quantile } from '../measure/statistics.mjs';

/**
 * Asks the server for things that are hidden from somebody and for things that do not exist, turn about, and compares how long
 * the two answers take: a difference would tell which ids are taken.
 */
export async function measureHidden(scratch, facts, requests) {
  const token = await tokenFor(scratch.owner, facts);
  const program = await startProgram({
    name: 'the server',
    args: [serverProgram],
    environment: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: scratch.url,
      NATIV_SECRET_KEY: randomBytes(32).toString('hex'),
      NATIV_ADMIN_TOKEN: randomBytes(32).toString('hex'),
    },
    logFile: path.join(scratch.folder, 'nativ-output'),
    port: /"port":(\d+).*"msg":"Ready"/,
  });
  try {
    const measured = [];
    for (const [name, subject] of Object.entries(await subjects(scratch.admin)))
      measured.push({ name, ...(await compare(program.port, token, subject, requests)) });
    return measured;
  } finally {
    await program.stop();
  }
}

/** Addresses of what is in classified groups, of which the one who asks knows nothing, and of what is nowhere. */
async function subjects(admin) {
  const hidden = async (column, from) => {
    const { rows } = await admin.query(
      `select ${column} as id from ${from} where g.access = 'classified' order by random() limit 200`,
    );
    return rows.map(({ id }) => id);
  };
  const of = (collection, ids, missing, rest = '') => ({
    hidden: (turn) => `/${collection}/${ids[turn % ids.length]}${rest}`,
    missing: () => `/${collection}/${missing()}${rest}`,
  });
  const made = (table) => hidden('x.id', `nativ.${table} x join nativ.groups g on g.id = x.group_id`);
  const cases = 'nativ.instances x join nativ.groups g on g.id = x.group_ids[1]';
  return {
    'a task': of('tasks', await made('tasks'), randomUUID),
    'the comments on a post': of('posts', await made('posts'), randomUUID, '/comments'),
    'a case': of('instances', await hidden('x.id', cases), randomUUID),
    'a submission': of('submissions', await hidden('x.submission_id', cases), randomUUID),
    'a group': of(
      'groups',
      await hidden('g.key', 'nativ.groups g'),
      () => `group-${100 + Math.floor(Math.random() * 800)}`,
    ),
  };
}

async function compare(port, token, { hidden, missing }, requests) {
  const times = { hidden: [], missing: [] };
  const answers = new Set();
  // The first requests open connections, plan and compile.
  for (let turn = -50; turn < requests; turn++) {
    // Whichever goes first may warm something for the other.
    const ways = turn % 2 === 0 ? { hidden, missing } : { missing, hidden };
    for (const [way, address] of Object.entries(ways)) {
      const startedAt = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}/api/v1${address(turn + 50)}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const { id: _, ...answer } = JSON.parse(await response.text());
      const ms = performance.now() - startedAt;
      answers.add(JSON.stringify([response.status, answer]));
      if (turn >= 0) times[way].push(ms);
    }
  }
  if (answers.size !== 1 || ![...answers][0].startsWith('[404'))
    throw new Error(`Expected one answer, but found ${answers.size}: ${[...answers].slice(0, 2).join(' and ')}.`);
  return {
    hidden: median(times.hidden),
    missing: median(times.missing),
    noise: noiseOf(times.missing),
    spread: quantile(times.missing, 0.75) - quantile(times.missing, 0.25),
  };
}

/** How far apart the medians of two halves of the same kind of request lie, drawn at random: the 95th percentile of 500 draws. */
function noiseOf(times) {
  const differences = Array.from({ length: 500 }, () => {
    const halves = [[], []];
    for (const ms of times) halves[Math.random() < 0.5 ? 0 : 1].push(ms);
    return Math.abs(median(halves[0]) - median(halves[1]));
  });
  return quantile(differences, 0.95);
}

/** Of somebody who is in no group. */
async function tokenFor(owner, { workspace, outside }) {
  const token = `nativ_${randomBytes(32).toString('base64url')}`;
  await owner.query(
    `insert into nativ.api_tokens (workspace_id, id, user_id, name, prefix, hash, scopes, expires_at, created_by)
     values ($1, $2, $3, 'bench', 'nativ_', $4, $5, now() + interval '1 day', $3)`,
    [
      workspace,
      randomUUID(),
      outside,
      createHash('sha256').update(token).digest(),
      ['tasks:read', 'posts:read', 'cases:read', 'submissions:read', 'groups:read'],
    ],
  );
  return token;
}
