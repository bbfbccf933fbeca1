/** Begins with what compares: the value of the column is put before it. */
const COMPARISON = /^(==|!=|<=|>=|<|>|in\b)/;
const TEXTS = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/**
 * The condition that a cell stands for, over `vars.value`; null when it holds for everything. `18` and `'legal'` are
 * values to be equal to, `> 18` and `in ['a', 'b']` comparisons, `value > 3 && value < 9` a condition of its own.
 */
export function conditionOfCell(cell: string): string | null {
  const text = cell.trim();
  if (text === '' || text === '-') return null;
  if (COMPARISON.test(text)) return `vars.value ${text}`;
  if (/\bvalue\b/.test(text.replace(TEXTS, ''))) return withColumn(text);
  return `vars.value == (${text})`;
}

/** Reads `value` as the value of the column, wherever it does not stand inside a text or after a dot. */
function withColumn(text: string): string {
  let result = '';
  let end = 0;
  const outside = (part: string) => part.replace(/(^|[^.\w])value\b/g, '$1vars.value');
  for (const match of text.matchAll(TEXTS)) {
    result += outside(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + outside(text.slice(end));
}
