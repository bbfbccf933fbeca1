import { joinPointer, pointerTokens, readPointer, toPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-schema.ts';

/** A place where the answer to a question stands or would stand: one for each row of the lists on its way. */
export interface QuestionPlace {
  /** A JSON Pointer into these answers, such as `/children/0/age`. */
  readonly path: string;
  /** The innermost row in which it stands; undefined outside of lists. */
  readonly row: JsonObject | undefined;
  readonly answer: unknown;
}

/** The path of a question, taken apart once. */
export interface QuestionAddress {
  /** As the rule says it, such as `/children/{row}/age`. */
  readonly path: string;
  readonly tokens: readonly string[];
  /** Up to the innermost row, such as `/children/*`; undefined outside of lists. */
  readonly rowPath: string | undefined;
}

/** Takes a path of a question apart. */
export function questionAddress(path: string): QuestionAddress {
  const tokens = pointerTokens(path);
  const last = tokens.lastIndexOf('*');
  return {
    path,
    tokens,
    rowPath:
      last < 0
        ? undefined
        : path
            .split('/')
            .slice(0, last + 2)
            .join('/'),
  };
}

/** All places of a question in these answers. A list that is not there has none. */
export function placesOf({ path, tokens, rowPath }: QuestionAddress, answers: JsonObject): readonly QuestionPlace[] {
  if (rowPath === undefined) return [{ path, row: undefined, answer: tokens.reduce<unknown>(ownValue, answers) }];
  const found: QuestionPlace[] = [];
  const walk = (value: unknown, depth: number, at: string, row: JsonObject | undefined): void => {
    const token = tokens[depth];
    if (token === undefined) found.push({ path: at, row, answer: value });
    else if (token !== '*') walk(ownValue(value, token), depth + 1, joinPointer(at, token), row);
    else if (Array.isArray(value))
      for (const [index, item] of value.entries())
        if (isJsonObject(item)) walk(item, depth + 1, joinPointer(at, index), item);
  };
  walk(answers, 0, '', undefined);
  return found;
}

/** The places that stand in no row of a list. */
export function outsideOfRows(paths: readonly string[], answers: JsonObject): readonly string[] {
  return paths.filter((path) => {
    const tokens = pointerTokens(path);
    return !tokens.some((_token, index) => Array.isArray(readPointer(answers, toPointer(tokens.slice(0, index)))));
  });
}
