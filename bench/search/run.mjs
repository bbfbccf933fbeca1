// Measures search on 200,000 items under policies: what people look for, each while it is typed and when it stands.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { fill } from './fill.mjs';

const { values: settings } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, explain: { type: 'string' } },
});
const load = (file) => import(path.join(fileURLToPath(new URL('../../server/dist/', import.meta.url)), file));
const searches = [
  'פנ',
  'פנייה',
  'משפטי ליווי',
  'והפנייה דנה',
  'גדבא',
  'דנה',
  'volunteer',
  'legal advi',
  'B0001234',
  'משפתי',
  'zzzzqq',
  'א',
  'פנייה משפטי ליווי שיחה דחוף',
];
const [{ silentLog }, { openDatabase }, { migrate }, { migrations }, { Indexer }, { SearchService }] =
  await Promise.all(
    [
      'observability/log.js',
      'db/connections.js',
      'db/migrate.js',
      'db/migrations/index.js',
      'features/search/indexer.js',
      'features/search/search-service.js',
    ].map(load),
  );

const scratch = await startScratchDatabase();
const database = await openDatabase({ databaseUrl: scratch.url, databasePool: 2, environment: 'test' }, silentLog);
try {
  await migrate(database.owner, migrations, silentLog);
  const { workspace, readers } = await fill(scratch.admin);
  const startedAt = performance.now();
  await new Indexer({ engine: database.engine, log: silentLog }).catchUp();
  console.log(`indexed in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  await scratch.admin.query('vacuum (analyze)');
  const { rows } = await scratch.admin.query(`select
    (select count(*) from nativ.search_entries) as entries, (select count(*) from nativ.search_postings) as postings,
    pg_size_pretty(pg_total_relation_size('nativ.search_entries')) as entries_size, pg_size_pretty(pg_total_relation_size('nativ.search_postings')) as postings_size`);
  console.log(rows[0]);
  await measure(new SearchService({ people: database.people }), workspace, readers);
} finally {
  await database.close();
  await scratch.stop();
}

async function measure(search, workspaceId, readers) {
  const all = [];
  for (const [who, userId] of Object.entries(readers)) {
    for (const q of searches) {
      const times = [];
      let found;
      for (let round = 0; round < Number(settings.rounds); round++) {
        const at = performance.now();
        found = await search.search(
          { workspaceId, userId, role: 'member' },
          { q, kind: null, group: null, label: null, from: null, to: null, limit: 20, offset: 0, language: 'he' },
        );
        times.push(performance.now() - at);
      }
      all.push(...times.slice(1));
      times.sort((a, b) => a - b);
      console.log(
        who.padEnd(5),
        q.padEnd(30),
        `p50 ${times[times.length >> 1].toFixed(1)} ms, most ${times.at(-1).toFixed(1)} ms, ${found.kinds.map((k) => `${k.kind} ${k.count}`).join(', ')}${found.isNear ? ' near' : ''}${found.isCapped ? ' capped' : ''}`,
      );
    }
  }
  all.sort((a, b) => a - b);
  console.log(
    `all: p50 ${all[all.length >> 1].toFixed(1)} ms, p95 ${all[Math.floor(all.length * 0.95)].toFixed(1)} ms`,
  );
}
