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

/** Writes a condition as CEL; '' for one that says nothing. What `readCondition` reads from it is the same condition. */
export function writeCondition(group: ConditionGroup, rowPath?: string): string {
  const texts = group.parts.map((part) => partText(part, group, rowPath)).filter((text) => text !== '');
  return texts.join(group.join === 'all' ? ' && ' : ' || ');
}

function partText(part: ConditionPart, around: ConditionGroup, rowPath: string | undefined): string {
  if (part.kind === 'clause') return clauseText(part, rowPath);
  const text = writeCondition(part, rowPath);
  const isAlone = part.parts.length < 2 || around.parts.length < 2;
  return text === '' || isAlone ? text : `(${text})`;
}

function clauseText({ path, operator, operand }: ConditionClause, rowPath: string | undefined): string {
  const question = questionName(path, rowPath);
  const value = operand === undefined ? 'null' : operandText(operand, rowPath);
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

function operandText(operand: Operand, rowPath: string | undefined): string {
  switch (operand.kind) {
    case 'literal':
      return literalText(operand.value);
    case 'list':
      return `[${operand.values.map(literalText).join(', ')}]`;
    case 'question':
      return questionName(operand.path, rowPath);
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
