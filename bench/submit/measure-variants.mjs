import { countRows, emptyTables } from './handwritten/tables.mjs';

/**
 * Measures every variant at every number of connections, several times. The variants take turns, in another order each
 * round, so that a machine that slows down or speeds up meanwhile does so for all of them.
 *
 * @returns one entry per measurement; `mismatches` of it names the tables whose rows are not the acknowledgements
 */
export async function measureVariants(database, variants, { rounds, connections, warmUp, seconds }, tell) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    for (const count of connections) {
      for (const variant of rotated(variants, round)) {
        await emptyTables(database, variant.schema);
        const figures = await variant.measure({ connections: count, warmUp, seconds });
        const rows = await countRows(database, variant.schema);
        const result = {
          variant: variant.name,
          round,
          connections: count,
          ...perSecond(figures),
          ...check(figures, rows),
        };
        tell(result);
        results.push(result);
      }
    }
  }
  return results;
}

const rotated = (items, by) => items.map((_, index) => items[(index + by) % items.length]);

function perSecond({ answered, seconds, p50, p99, before, after, memory }) {
  const perThousand = (name) => ((after[name] - before[name]) / answered) * 1000;
  return {
    rps: answered / seconds,
    p50,
    p99,
    programCpu: perThousand('program'),
    databaseCpu: perThousand('database'),
    memory,
  };
}

/** Every acknowledgement must have its row in every table, and no row may lack its acknowledgement. */
function check({ total }, rows) {
  const mismatches = Object.entries(rows)
    .filter(([, count]) => count !== total.acknowledged)
    .map(([table, count]) => `${table} holds ${count} rows for ${total.acknowledged} acknowledgements`);
  const refused = total.refused > 0 ? [`${total.refused} requests were refused`] : [];
  return { acknowledged: total.acknowledged, mismatches: [...mismatches, ...refused] };
}
