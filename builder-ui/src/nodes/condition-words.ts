import type { TFunction } from 'i18next';

/** How a value that a condition reads is called: `data.kind` is 'Kind of inquiry', and its 'legal' is 'Legal advice'. */
export interface FieldWords {
  readonly field: (path: string) => string;
  readonly value: (path: string, value: string | number | boolean) => string;
}

type Literal = string | number | boolean;
type Token =
  | { readonly kind: 'path' | 'mark'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: Literal };

const pattern =
  /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(==|!=|>=|<=|&&|\|\||[<>()[\],]))/y;

const comparisons: Readonly<Record<string, 'is' | 'isNot' | 'more' | 'less' | 'atLeast' | 'atMost'>> = {
  '==': 'is',
  '!=': 'isNot',
  '>': 'more',
  '<': 'less',
  '>=': 'atLeast',
  '<=': 'atMost',
};

/**
 * Says a condition in words, for those who do not read expressions. Only simple ones can be said: comparisons of a field
 * with a value, joined by && or ||. For all others it gives null, and the expression itself is shown.
 */
export function conditionInWords(condition: string, words: FieldWords, t: TFunction): string | null {
  const tokens = tokensOf(condition);
  if (tokens === null) return null;
  const alternatives = split(tokens, '||').map((part) =>
    split(part, '&&').map((clause) => clauseInWords(clause, words, t)),
  );
  if (alternatives.flat().some((clause) => clause === null)) return null;
  return alternatives.map((clauses) => clauses.join(` ${t('condition.and')} `)).join(` ${t('condition.or')} `);
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.trimEnd().length) {
    const match = pattern.exec(text);
    if (!match) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, quoted, number, name, mark]: RegExpExecArray): Token {
  if (quoted !== undefined) return { kind: 'literal', value: quoted.slice(1, -1).replace(/\\(.)/g, '$1') };
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
  if (name !== undefined && name !== 'in') return { kind: 'path', text: name };
  return { kind: 'mark', text: name ?? mark ?? '' };
}

function split(tokens: readonly Token[], by: string): Token[][] {
  return tokens.reduce<Token[][]>(
    (parts, token) => {
      if (token.kind === 'mark' && token.text === by) parts.push([]);
      else parts.at(-1)?.push(token);
      return parts;
    },
    [[]],
  );
}

function clauseInWords(clause: readonly Token[], words: FieldWords, t: TFunction): string | null {
  const [subject, operator, ...rest] = clause;
  if (subject?.kind !== 'path' || operator?.kind !== 'mark') return null;
  const field = words.field(subject.text);
  if (operator.text === 'in') {
    const values = listOf(rest)?.map((value) => words.value(subject.text, value));
    return values ? t('condition.oneOf', { field, values: values.join(', ') }) : null;
  }
  const comparison = Object.hasOwn(comparisons, operator.text) ? comparisons[operator.text] : undefined;
  const object = rest[0];
  if (!comparison || rest.length !== 1 || object?.kind !== 'literal') return null;
  const value =
    typeof object.value === 'boolean' ? t(`condition.${object.value}`) : words.value(subject.text, object.value);
  // A field that is a question is answered: 'Is it urgent? yes'.
  const isAnswer = comparison === 'is' && field.endsWith('?');
  return t(isAnswer ? 'condition.answer' : `condition.${comparison}`, { field, value });
}

/** The values of `['a', 'b']`; null when it is anything else. */
function listOf(tokens: readonly Token[]): Literal[] | null {
  const shape = tokens
    .map((token) => (token.kind === 'mark' ? token.text : token.kind === 'literal' ? '_' : '?'))
    .join('');
  if (!/^\[_(?:,_)*\]$/.test(shape)) return null;
  return tokens.flatMap((token) => (token.kind === 'literal' ? [token.value] : []));
}
