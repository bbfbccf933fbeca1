import { median } from '../measure/statistics.mjs';

/** What the variants are called in a report. */
const submitNames = {
  nativ: 'Nativ',
  rows: 'by hand, a statement per row',
  statement: 'by hand, one statement',
  database: 'the database alone (pgbench)',
};

/** The medians of the rounds, a line for each number of connections and variant. */
export function summarize(results, connections, names = submitNames) {
  return connections.flatMap((count) =>
    Object.keys(names).flatMap((variant) => {
      const cells = results.filter((result) => result.connections === count && result.variant === variant);
      const of = (figure) => median(cells.map((cell) => cell[figure]));
      if (cells.length === 0) return [];
      return [
        { variant, connections: count, ...figuresOf(of), memory: cells[0].memory === null ? null : of('memory') },
      ];
    }),
  );
}

function figuresOf(of) {
  const [programCpu, databaseCpu] = [of('programCpu'), of('databaseCpu')];
  return { rps: of('rps'), p50: of('p50'), p99: of('p99'), programCpu, databaseCpu, cpu: programCpu + databaseCpu };
}

const whole = (number) => Math.round(number).toLocaleString('en');
const exact = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(1));

/** The same as a Markdown table. */
export function toMarkdown(lines, names = submitNames) {
  const head = [
    'connections',
    'program',
    'per second',
    'p50 ms',
    'p99 ms',
    'CPU s per 1,000',
    'of it program + database',
    'peak memory MB',
  ];
  const rows = lines.map((line) => [
    line.connections,
    names[line.variant],
    whole(line.rps),
    exact(line.p50),
    exact(line.p99),
    exact(line.cpu),
    line.memory === null ? `– + ${exact(line.databaseCpu)}` : `${exact(line.programCpu)} + ${exact(line.databaseCpu)}`,
    line.memory === null ? '–' : whole(line.memory),
  ]);
  return [head, head.map((_, index) => (index === 1 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** How much faster this server is than the two programs written by hand, and what it costs beside them. */
export function ratios(lines) {
  return lines
    .filter(({ variant }) => variant === 'nativ')
    .flatMap((nativ) =>
      ['rows', 'statement'].flatMap((variant) => {
        const other = lines.find((line) => line.variant === variant && line.connections === nativ.connections);
        if (!other) return [];
        const times = (figure) => (nativ[figure] / other[figure]).toFixed(2);
        return [
          `At ${nativ.connections} ${nativ.connections === 1 ? 'connection' : 'connections'} Nativ takes in ${times('rps')} x as many as ${submitNames[variant]}, with ${times('cpu')} x its processor time for each.`,
        ];
      }),
    );
}

export const oneLine = (result, names = submitNames) =>
  [
    `round ${result.round + 1}`,
    `${result.connections} connections`.padEnd(14),
    names[result.variant].padEnd(29),
    `${whole(result.rps).padStart(6)}/s`,
    `p50 ${exact(result.p50)} ms`,
    `p99 ${exact(result.p99)} ms`,
    `CPU ${exact(result.programCpu)} + ${exact(result.databaseCpu)} s per 1,000`,
    result.mismatches.length === 0 ? '' : `MISMATCH: ${result.mismatches.join('; ')}`,
  ].join('  ');
