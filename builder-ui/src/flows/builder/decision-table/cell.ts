import { type ConditionClause, conditionOfCell, type Literal, readFlowCondition } from '@nativ/runtime';

/** How an end of a range counts: the value itself is part of it, or lies just outside. */
export type RangeEnd = { readonly value: Literal; readonly isIn: boolean };

/** What a cell asks of the value of its column; what it says beyond that stays a text. */
export type Cell =
  | { readonly kind: 'any' | 'answered' | 'unanswered' }
  | { readonly kind: 'is' | 'isNot' | 'more' | 'less' | 'atLeast' | 'atMost'; readonly value: Literal }
  | { readonly kind: 'includes' | 'excludes' | 'contains' | 'startsWith'; readonly value: Literal }
  | { readonly kind: 'oneOf' | 'noneOf'; readonly values: readonly Literal[] }
  | { readonly kind: 'range'; readonly low: RangeEnd; readonly high: RangeEnd }
  | { readonly kind: 'text'; readonly text: string };

/** Reads the text of a cell. */
export function readCell(text: string): Cell {
  const condition = conditionOfCell(text);
  if (condition === null) return { kind: 'any' };
  const other: Cell = { kind: 'text', text: text.trim() };
  const tree = readFlowCondition(condition);
  if (tree === null) return other;
  const clauses = tree.parts.filter((part): part is ConditionClause => part.kind === 'clause');
  if (clauses.length < tree.parts.length || clauses.some(({ path }) => path !== '/vars/value')) return other;
  const [first, second] = clauses;
  if (first && clauses.length === 1) return cellOf(first) ?? other;
  return (tree.join === 'all' && clauses.length === 2 && first && second ? rangeOf(first, second) : null) ?? other;
}

function cellOf({ operator, operand }: ConditionClause): Cell | null {
  if (operator === 'answered' || operator === 'unanswered') return { kind: operator };
  if (operator === 'oneOf' || operator === 'noneOf')
    return operand?.kind === 'list' ? { kind: operator, values: operand.values } : null;
  return operand?.kind === 'literal' ? { kind: operator, value: operand.value } : null;
}

function rangeOf(left: ConditionClause, right: ConditionClause): Cell | null {
  const [low, high] = [left, right].map(endOf);
  if (!low || !high || low.side === high.side) return null;
  const [from, to] = low.side === 'low' ? [low, high] : [high, low];
  return { kind: 'range', low: from.end, high: to.end };
}

const sides = {
  more: { side: 'low', isIn: false },
  atLeast: { side: 'low', isIn: true },
  less: { side: 'high', isIn: false },
  atMost: { side: 'high', isIn: true },
} as const;

function endOf({ operator, operand }: ConditionClause): { side: 'low' | 'high'; end: RangeEnd } | null {
  if (!(operator in sides) || operand?.kind !== 'literal') return null;
  const { side, isIn } = sides[operator as keyof typeof sides];
  return { side, end: { value: operand.value, isIn } };
}

const signs = { isNot: '!=', more: '>', less: '<', atLeast: '>=', atMost: '<=' } as const;

/** Writes a cell as the text that the table keeps. */
export function writeCell(cell: Cell): string {
  switch (cell.kind) {
    case 'any':
      return '-';
    case 'answered':
      return '!= null';
    case 'unanswered':
      return '== null';
    case 'is':
      return literalText(cell.value);
    case 'oneOf':
      return `in [${cell.values.map(literalText).join(', ')}]`;
    case 'noneOf':
      return `!(value in [${cell.values.map(literalText).join(', ')}])`;
    case 'includes':
      return `${literalText(cell.value)} in value`;
    case 'excludes':
      return `!(${literalText(cell.value)} in value)`;
    case 'contains':
    case 'startsWith':
      return `value.${cell.kind}(${literalText(cell.value)})`;
    case 'range': {
      const { low, high } = cell;
      return `value ${low.isIn ? '>=' : '>'} ${literalText(low.value)} && value ${high.isIn ? '<=' : '<'} ${literalText(high.value)}`;
    }
    case 'text':
      return cell.text;
    default:
      return `${signs[cell.kind]} ${literalText(cell.value)}`;
  }
}

/** A value as an expression writes it. */
export function literalText(value: Literal): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'` : String(value);
}
