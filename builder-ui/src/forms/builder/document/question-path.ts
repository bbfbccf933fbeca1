import { pointerTokens, toPointer } from '@nativ/runtime';

/** The path of what a question stands in: '' for the form itself, a section, or the rows of a list (a path that ends in `*`). */
export function parentOf(path: string): string {
  return toPointer(pointerTokens(path).slice(0, -1));
}

/** The name under which the answer is kept. */
export function keyOf(path: string): string {
  return pointerTokens(path).at(-1) ?? '';
}

/** Whether a question is another one or stands anywhere in it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** The row in which a question stands, as a path that ends in `*`; undefined where it stands in none. */
export function rowOf(path: string): string | undefined {
  const tokens = pointerTokens(path);
  const star = tokens.lastIndexOf('*');
  return star < 0 ? undefined : toPointer(tokens.slice(0, star + 1));
}

/** The steps from the document to the schema of a question, or of what holds questions. */
export function schemaSteps(path: string): readonly string[] {
  return ['schema', ...pointerTokens(path).flatMap((token) => (token === '*' ? ['items'] : ['properties', token]))];
}

/** The steps from the document to the part of the uiSchema that is about a question. */
export function uiSteps(path: string): readonly string[] {
  return ['uiSchema', ...pointerTokens(path).map((token) => (token === '*' ? 'items' : token))];
}

/** A place in the schema of a question, as translations name it. */
export function schemaPointer(path: string, ...steps: readonly (string | number)[]): string {
  return toPointer([...schemaSteps(path), ...steps]);
}

/** A place in what the uiSchema says of a question. */
export function uiPointer(path: string, ...steps: readonly (string | number)[]): string {
  return toPointer([...uiSteps(path), ...steps]);
}
