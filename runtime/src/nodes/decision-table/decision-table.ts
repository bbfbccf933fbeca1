import type { DecisionTableConfig } from '@nativ/schemas';
import { type Expression, evaluate, evaluateCondition } from '../../expressions/expression.ts';
import { either, NULL } from '../../expressions/value-type.ts';
import type { Failure, NodeBehaviour, NodeRun } from '../../model/compiled-flow.ts';
import type { Variables } from '../../state/instance.ts';
import { evaluateFields, type NamedExpression } from '../evaluate-fields.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';
import { conditionOfCell } from './cell.ts';
import { reviewTable } from './review-table.ts';

/**
 * Looks up values in a table.
 *
 * Token: leaves at once by the only edge, with the answers kept as variables. Stays, with an incident, when no rule fits
 * and the table does not say what holds otherwise, when several fit and only one may, or when a cell has no result.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const decisionTable: NodeType<DecisionTableConfig> = {
  type: 'decisionTable',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  variables: ({ outputs, rules, otherwise, hitPolicy }, typeOf) =>
    outputs.map(({ variable }, column) => {
      const cells = [...rules.map(({ answers }) => answers[column]), otherwise?.[column]];
      const type = cells.flatMap((cell) => (cell === undefined ? [] : [typeOf(cell)])).reduce(either, NULL);
      return { name: variable, type: hitPolicy === 'collect' ? { kind: 'list', element: type } : type };
    }),
  compile: behaviourOf,
  review: (config, at) => {
    const table = compileTable(config, at.site);
    reviewTable(config, at, (variables) => fittingRules({ ...table, hitPolicy: 'collect' }, variables));
  },
};

interface Rule {
  /** Per column, what has to hold; null where everything does. */
  readonly when: readonly (Expression | null)[];
  readonly answers: readonly NamedExpression[];
}

interface Table {
  readonly inputs: readonly Expression[];
  readonly rules: readonly Rule[];
  readonly otherwise: readonly NamedExpression[] | null;
  readonly hitPolicy: NonNullable<DecisionTableConfig['hitPolicy']>;
  readonly names: readonly string[];
}

function behaviourOf(config: DecisionTableConfig, site: CompileSite): NodeBehaviour {
  const table = compileTable(config, site);
  const leave = leaveByOnlyEdge(site);
  const nodeId = site.node.id;
  return {
    enter: (run) => {
      const fitting = fittingRules(table, run.variables);
      if ('kind' in fitting) return fitting;
      const values = answersOf(table, fitting, run.variables, nodeId);
      if ('kind' in values) return values;
      run.setVariables(values.values);
      run.record({ kind: 'decisionMade', nodeId, detail: { rules: fitting.map((index) => index + 1) } });
      return leave;
    },
  };
}

function compileTable(config: DecisionTableConfig, site: CompileSite): Table {
  const { outputs, rules, otherwise, hitPolicy = 'unique' } = config;
  const inputs = config.inputs.map(({ expression }) => site.compileExpression(expression, 'inputs'));
  const answers = (cells: readonly string[]) =>
    outputs.flatMap(({ variable: name }, column) => {
      const cell = cells[column];
      return cell === undefined
        ? []
        : [{ name, expression: site.compileAssignment({ variable: name, expression: cell }) }];
    });
  const checkRow = (cells: readonly string[], expected: number, row: string) => {
    if (cells.length !== expected)
      site.report('decision.cells-missing', { row, expected: String(expected), found: String(cells.length) });
  };
  return {
    inputs,
    hitPolicy,
    names: outputs.map(({ variable }) => variable),
    otherwise: otherwise === undefined ? null : answers(otherwise),
    rules: rules.map(({ when, answers: cells }, index) => {
      checkRow(when, inputs.length, String(index + 1));
      checkRow(cells, outputs.length, String(index + 1));
      const conditions = inputs.map(({ type }, column) => {
        const condition = conditionOfCell(when[column] ?? '');
        return condition === null
          ? null
          : site.compileTest(condition, `rules ${index + 1}.${column + 1}`, [{ name: 'value', type }], 'made');
      });
      return { when: conditions, answers: answers(cells) };
    }),
  };
}

/** The rules that fit, by index: with `first`, only the first of them. */
function fittingRules({ inputs, rules, hitPolicy }: Table, variables: Variables): readonly number[] | Failure {
  const columns: Variables[] = [];
  for (const input of inputs) {
    const result = evaluate(input, variables);
    if ('failure' in result) return expressionFailed('A question of the table', result.failure);
    columns.push({ ...variables, vars: { ...variables.vars, value: result.value } });
  }
  const fitting: number[] = [];
  for (const [index, { when }] of rules.entries()) {
    const fits = everyCell(when, columns, index);
    if (typeof fits !== 'boolean') return fits;
    if (!fits) continue;
    fitting.push(index);
    if (hitPolicy === 'first') break;
  }
  return fitting;
}

function everyCell(
  when: readonly (Expression | null)[],
  columns: readonly Variables[],
  row: number,
): boolean | Failure {
  for (const [column, condition] of when.entries()) {
    const variables = columns[column];
    if (condition === null || !variables) continue;
    const held = evaluateCondition(condition, variables);
    if ('failure' in held) return expressionFailed(`A cell of rule ${row + 1}`, held.failure);
    if (!held.value) return false;
  }
  return true;
}

function answersOf(
  { rules, otherwise, hitPolicy, names }: Table,
  fitting: readonly number[],
  variables: NodeRun['variables'],
  nodeId: string,
): { readonly values: Readonly<Record<string, unknown>> } | Failure {
  if (hitPolicy === 'unique' && fitting.length > 1) return notUnique(nodeId, fitting);
  if (fitting.length === 0 && otherwise === null && hitPolicy !== 'collect') return noMatch(nodeId);
  if (hitPolicy !== 'collect') {
    const [row] = fitting;
    return evaluateFields((row === undefined ? otherwise : rules[row]?.answers) ?? [], variables);
  }
  const lists: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  const taken =
    fitting.length > 0 ? fitting.map((row) => rules[row]?.answers ?? []) : otherwise === null ? [] : [otherwise];
  for (const cells of taken) {
    const row = evaluateFields(cells, variables);
    if ('kind' in row) return row;
    for (const [name, value] of Object.entries(row.values)) lists[name]?.push(value);
  }
  return { values: lists };
}

function notUnique(nodeId: string, fitting: readonly number[]): Failure {
  const found = `rules ${fitting.map((index) => index + 1).join(', ')}`;
  return {
    kind: 'fail',
    code: 'decision.not-unique',
    message: `Expected one rule of '${nodeId}' to fit, but found ${found}. Correct the data or the table.`,
    expected: 'one rule that fits',
    found,
  };
}

function noMatch(nodeId: string): Failure {
  return {
    kind: 'fail',
    code: 'decision.no-match',
    message: `Expected a rule of '${nodeId}' to fit, but none does, and there is no row for otherwise. Correct the data or the table.`,
    expected: 'a rule that fits',
    found: 'none',
  };
}
