// Measures how many submissions a second the server takes in, beside programs written by hand and the database alone.
import { fileURLToPath } from 'node:url';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { measureVariants } from './measure-variants.mjs';
import { oneLine, ratios, summarize, toMarkdown } from './report.mjs';
import { readSettings } from './settings.mjs';
import { startVariants } from './variants.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const settings = readSettings(process.argv.slice(2));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const database = await startScratchDatabase();
let variants = [];
try {
  const { rows } = await database.owner.query(
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
  );
  variants = await startVariants(database, settings);
  const results = await measureVariants(database, variants, settings, (result) => console.log(oneLine(result)));
  report(results, machineFacts(rows[0].version));
} finally {
  await Promise.all(variants.map((variant) => variant.stop()));
  await database.stop();
}

function report(results, facts) {
  const lines = summarize(results, settings.connections);
  const skipped =
    lines.some(({ variant }) => variant === 'database') || settings.only
      ? []
      : ['pgbench was not found: the database alone was skipped.'];
  const text = [toMarkdown(lines), ...ratios(lines), ...skipped, conditions(facts)].join('\n\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'submit', text);
  if (results.every(({ mismatches }) => mismatches.length === 0)) {
    console.log('Every acknowledgement has its row in every table, and no table holds more.');
  } else {
    console.error('Expected the rows of every table to equal the acknowledgements, but found the mismatches above.');
    process.exitCode = 1;
  }
}

function conditions({ processor, memory, node, postgres, date }) {
  return `Medians of ${settings.rounds} rounds of ${settings.seconds} s each. ${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`;
}
