// Measures the recogniser: how much it gets right, how well it knows what it knows, what it takes. With --write the tables go
// into docs/benchmarks.md; --data FOLDER measures another set instead (see sets.mjs), and may be given several times.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { measureAnswers } from './measure-answers.mjs';
import { measureSet } from './measure-set.mjs';
import { casesSets, folderSet } from './sets.mjs';
import { answerTable, curveTable, learningTable, qualityTable } from './tables.mjs';

const { values: settings } = parseArgs({
  options: { write: { type: 'boolean', default: false }, data: { type: 'string', multiple: true, default: [] } },
});
const runtime = await import('../../runtime/dist/index.js');
const isOwn = settings.data.length > 0;
const sets = isOwn ? settings.data.map(folderSet) : casesSets();
const measured = sets.map((set) => {
  console.error(`measuring ${set.name} ...`);
  return { set, found: measureSet(runtime, set) };
});
const learning = isOwn ? [] : [await tenThousand('short'), await tenThousand('long')];
const { processor, node, date } = machineFacts('');
const report = [
  qualityTable(measured),
  curveTable(measured),
  learningTable(measured, learning),
  answerTable(measureAnswers(runtime, sets[0])),
  `Measured on ${date}: ${processor}, Node ${node}. One thread.`,
].join('\n\n');
console.log(report);
if (settings.write && !isOwn) {
  writeBetween(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), 'bench:classify', report);
}

async function tenThousand(length) {
  console.error(`learning 10,000 ${length} texts ...`);
  const program = fileURLToPath(new URL('ten-thousand.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, length]);
  return { length, ...JSON.parse(stdout) };
}
