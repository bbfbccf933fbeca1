import { countable } from './hidden.ts';
import { finite } from './operators.ts';
import { EvaluationFailure, made, type Scope, spend } from './scope.ts';
import { BOOLEAN, kindOf, NUMBER, STRING, type ValueType } from './value-type.ts';

type Kind = ValueType['kind'];

/**
 * A function of the expression language. The first argument is what stands before the dot, where it is called as a
 * method. Called on null it gives null, as an absent value has no properties; `whenAbsent` says otherwise.
 */
export interface ExpressionFunction {
  readonly style: 'method' | 'call' | 'both';
  /** The kinds that each argument may have; the last ones may be left out from `optional` on. */
  readonly params: readonly (readonly Kind[])[];
  readonly optional?: number;
  readonly result: ValueType;
  readonly whenAbsent?: unknown;
  readonly run: (args: readonly unknown[], scope: Scope) => unknown;
}

const TEXT = ['string'] as const;
const SIZED = ['string', 'list', 'object'] as const;

/** Every function an author may call. A name that is not here is refused: nothing reads the clock or a time zone. */
export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> = new Map<string, ExpressionFunction>([
  ['size', { style: 'both', params: [SIZED], result: NUMBER, whenAbsent: 0, run: ([value]) => sizeOf(value) }],
  ['contains', textTest((text, part) => text.includes(part))],
  ['startsWith', textTest((text, part) => text.startsWith(part))],
  ['endsWith', textTest((text, part) => text.endsWith(part))],
  ['lowerAscii', textChange((text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))],
  ['upperAscii', textChange((text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))],
  ['trim', textChange((text) => text.trim())],
  ['join', { style: 'method', params: [['list'], TEXT], optional: 1, result: STRING, run: join }],
  ['string', { style: 'call', params: [['string', 'number', 'boolean']], result: STRING, whenAbsent: '', run: toText }],
  ['double', { style: 'call', params: [['number', 'string']], result: NUMBER, run: ([value]) => toNumber(value) }],
  [
    'int',
    {
      style: 'call',
      params: [['number', 'string']],
      result: NUMBER,
      run: ([value]) => finite(Math.trunc(toNumber(value)), 'int'),
    },
  ],
]);

function textTest(test: (text: string, part: string) => boolean): ExpressionFunction {
  return {
    style: 'method',
    params: [TEXT, TEXT],
    result: BOOLEAN,
    run: ([text, part], scope) => {
      spend(scope, (text as string).length >> 6);
      return test(text as string, part as string);
    },
  };
}

function textChange(change: (text: string) => string): ExpressionFunction {
  return {
    style: 'method',
    params: [TEXT],
    result: STRING,
    run: ([text], scope) => made(scope, change(text as string)),
  };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : Object.keys(countable(value as object)).length;
}

function join([list, separator = '']: readonly unknown[], scope: Scope): string {
  const texts = (list as readonly unknown[]).filter((item) => item !== null && item !== undefined);
  const odd = texts.find((item) => typeof item !== 'string');
  if (odd !== undefined)
    throw new EvaluationFailure(`Expected a list of texts before 'join', but found a ${kindOf(odd)}.`);
  const length = texts.reduce<number>((sum, text) => sum + (text as string).length, 0);
  spend(scope, texts.length + (length >> 6));
  return made(scope, texts.join(separator as string));
}

function toText([value]: readonly unknown[]): string {
  return String(value);
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = (value as string).trim();
  if (text !== '' && /^[-+]?\d*\.?\d*(e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text)))
    return finite(Number(text), 'double');
  throw new EvaluationFailure('Expected a text that reads as a number, but found another text.');
}
