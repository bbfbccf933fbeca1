// Measures what it costs a submission that somebody is chosen for its task, and that an answer is sealed.
import { fileURLToPath } from 'node:url';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { measureVariants } from '../submit/measure-variants.mjs';
import { oneLine, summarize, toMarkdown } from '../submit/report.mjs';
import { readSettings } from '../submit/settings.mjs';
import { overHttp, startNativ } from '../submit/variants.mjs';
import { addPeople, formKeyOf, provision, variants } from './designs.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const settings = readSettings(process.argv.slice(2));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const names = Object.fromEntries(variants.map(({ name, title }) => [name, title]));
const database = await startScratchDatabase();
let program = null;
try {
  const { rows } = await database.owner.query(
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
  );
  program = await startNativ(database, settings.nodeOptions, provision);
  await addPeople(database);
  const wanted = variants.filter(({ name }) => settings.only === null || settings.only.includes(name));
  const measured = wanted.map(({ name }) => {
    return overHttp(name, 'nativ', program, `/api/v1/public/forms/${formKeyOf(name)}/submissions`, database);
  });
  const results = await measureVariants(database, measured, settings, (result) => console.log(oneLine(result, names)));
  report(results, machineFacts(rows[0].version));
} finally {
  await program?.stop();
  await database.stop();
}

function report(results, { processor, memory, node, postgres, date }) {
  const conditions = `Medians of ${settings.rounds} rounds of ${settings.seconds} s each. ${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`;
  const text = [toMarkdown(summarize(results, settings.connections, names), names), conditions].join('\n\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'assignment', text);
  if (results.some(({ mismatches }) => mismatches.length > 0)) process.exitCode = 1;
}
