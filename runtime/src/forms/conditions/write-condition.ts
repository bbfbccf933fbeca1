import { pointerTokens } from '../json-pointer.ts';
import type {
  ClauseOperator,
  ConditionClause,
  ConditionGroup,
  ConditionPart,
  Literal,
  Operand,
} from './condition-tree.ts';
import { chain } from './rename-reads.ts';

const comparisons: Partial<Record<ClauseOperator, string>> = {
  is: '==',
  isNot: '!=',
  more: '>',
  less: '<',
  atLeast: '>=',
  atMost: '<=',
};

/** How an expression names what stands at a path. */
type NameOf = (path: string) => string;

/** Writes a condition as CEL; '' for one that says nothing. What `readCondition` reads from it is the same condition. */
export function writeCondition(group: ConditionGroup, rowPath?: string): string {
  return groupText(group, (path) => questionName(path, rowPath));
}

/** The same for a condition of a flow; `readFlowCondition` reads it. */
export function writeFlowCondition(group: ConditionGroup): string {
  return groupText(group, flowName);
}

/** How an expression of a flow names what stands at a path: `/data/kind` is `data.kind`. */
export function flowName(path: string): string {
  const [base = 'data', ...tokens] = pointerTokens(path);
  return chain(base, tokens);
}

function groupText(group: ConditionGroup, nameOf: NameOf): string {
  const texts = group.parts.map((part) => partText(part, group, nameOf)).filter((text) => text !== '');
  return texts.join(group.join === 'all' ? ' && ' : ' || ');
}

function partText(part: ConditionPart, around: ConditionGroup, nameOf: NameOf): string {
  if (part.kind === 'clause') return clauseText(part, nameOf);
  const text = groupText(part, nameOf);
  const isAlone = part.parts.length < 2 || around.parts.length < 2;
  return text === '' || isAlone ? text : `(${text})`;
}

function clauseText({ path, operator, operand }: ConditionClause, nameOf: NameOf): string {
  const question = nameOf(path);
  const value = operand === undefined ? 'null' : operandText(operand, nameOf);
  switch (operator) {
    case 'answered':
      return `${question} != null`;
    case 'unanswered':
      return `${question} == null`;
    case 'oneOf':
      return `${question} in ${value}`;
    case 'noneOf':
      return `!(${question} in ${value})`;
    case 'includes':
      return `${value} in ${question}`;
    case 'excludes':
      return `!(${value} in ${question})`;
    case 'contains':
    case 'startsWith':
      return `${question}.${operator}(${value})`;
    default:
      return `${question} ${comparisons[operator]} ${value}`;
  }
}

/** How an expression names a question: from its row, where the rule speaks of that row, else from the answers. */
export function questionName(path: string, rowPath?: string): string {
  if (rowPath !== undefined && path.startsWith(`${rowPath}/`))
    return chain('row', pointerTokens(path.slice(rowPath.length)));
  return chain('data', pointerTokens(path));
}

function operandText(operand: Operand, nameOf: NameOf): string {
  switch (operand.kind) {
    case 'literal':
      return literalText(operand.value);
    case 'list':
      return `[${operand.values.map(literalText).join(', ')}]`;
    case 'question':
      return nameOf(operand.path);
    case 'today':
      return 'today';
  }
}

function literalText(value: Literal): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}
