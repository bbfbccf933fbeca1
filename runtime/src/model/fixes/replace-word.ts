/** Whether a character may belong to a name or a path, so that `data.kind` is not found in `data.kinds`. */
const PART_OF_NAME = /[\w.-]/;

/** Replaces a text wherever it stands as a word of its own. */
export function replaceWord(text: string, from: string, to: string): string {
  if (from === '') return text;
  let result = '';
  let end = 0;
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
    const before = text[at - 1];
    const after = text[at + from.length];
    const isCalled = before === '.' && after === '(';
    const begins = before === undefined || isCalled || !PART_OF_NAME.test(before);
    if (!begins || (after !== undefined && /\w/.test(after))) continue;
    result += text.slice(end, at) + to;
    end = at + from.length;
  }
  return result + text.slice(end);
}

/** The same in every text inside a value of JSON. */
export function replaceInside(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return replaceWord(value, from, to);
  if (Array.isArray(value)) return value.map((item) => replaceInside(item, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceInside(item, from, to)]));
}
