import type { DecisionInput, DecisionOutput, DecisionRule, DecisionTableConfig } from '@nativ/schemas';

/** A table that is whole: every rule has a cell in every column. */
export interface Table {
  readonly inputs: readonly DecisionInput[];
  readonly outputs: readonly DecisionOutput[];
  readonly rules: readonly DecisionRule[];
  readonly otherwise?: readonly string[];
  readonly hitPolicy?: NonNullable<DecisionTableConfig['hitPolicy']>;
}

/** What stands in a cell that asks for nothing, and in one that gives nothing yet. */
export const anything = '-';
export const noAnswer = "''";

/** Reads the settings of a step as a table: a draft may lack columns, rules and cells. */
export function tableOf(config: Readonly<Record<string, unknown>> = {}): Table {
  const { inputs = [], outputs = [], rules = [], otherwise, hitPolicy } = config as Partial<DecisionTableConfig>;
  return {
    inputs,
    outputs,
    rules: rules.map(({ when, answers }) => ({
      when: inputs.map((_input, column) => when[column] ?? anything),
      answers: outputs.map((_output, column) => answers[column] ?? noAnswer),
    })),
    ...(otherwise && { otherwise: outputs.map((_output, column) => otherwise[column] ?? noAnswer) }),
    ...(hitPolicy && { hitPolicy }),
  };
}

/** The columns from the first question to the last answer. */
export const columnCount = ({ inputs, outputs }: Table): number => inputs.length + outputs.length;

/** The rules, and the row for otherwise where there is one. */
export const rowCount = ({ rules, otherwise }: Table): number => rules.length + (otherwise ? 1 : 0);

/** What stands in a cell; null where the row for otherwise asks nothing. */
export function cellAt(table: Table, row: number, column: number): string | null {
  const isAnswer = column >= table.inputs.length;
  const at = isAnswer ? column - table.inputs.length : column;
  const rule = table.rules[row];
  if (rule) return (isAnswer ? rule.answers : rule.when)[at] ?? null;
  return isAnswer && row === table.rules.length ? (table.otherwise?.[at] ?? null) : null;
}

/** The longest text of a cell. */
export const longestCell = 500;

/** Puts a text into a cell; an empty one asks for anything, or gives nothing. The same table where that changes nothing. */
export function putCell(table: Table, row: number, column: number, text: string): Table {
  const isAnswer = column >= table.inputs.length;
  const typed = text.trim().slice(0, longestCell);
  const cell = typed === '' ? (isAnswer ? noAnswer : anything) : typed;
  const before = cellAt(table, row, column);
  if (before === null || before === cell) return table;
  const at = isAnswer ? column - table.inputs.length : column;
  const rule = table.rules[row];
  if (!rule) return { ...table, otherwise: (table.otherwise ?? []).with(at, cell) };
  const next = isAnswer
    ? { ...rule, answers: rule.answers.with(at, cell) }
    : { ...rule, when: rule.when.with(at, cell) };
  return { ...table, rules: table.rules.with(row, next) };
}

/** Adds a rule that asks for anything, or for these cells, at a place. */
export function addRule(table: Table, at: number, cells?: readonly string[]): Table {
  const when = table.inputs.map((_input, column) => cells?.[column] ?? anything);
  const answers = table.outputs.map(() => noAnswer);
  return { ...table, rules: table.rules.toSpliced(at, 0, { when, answers }) };
}

/** Adds the same rule again, below itself. */
export function repeatRule(table: Table, row: number): Table {
  const rule = table.rules[row];
  return rule ? { ...table, rules: table.rules.toSpliced(row + 1, 0, rule) } : table;
}

/** Takes rules away; the last one stays, since a table without rules says nothing. */
export function removeRule(table: Table, row: number): Table {
  return table.rules.length > 1 && table.rules[row] ? { ...table, rules: table.rules.toSpliced(row, 1) } : table;
}

/** Moves a rule; the order counts where the first one that fits does. */
export function moveRule(table: Table, from: number, to: number): Table {
  return { ...table, rules: moved(table.rules, from, to) };
}

export function addInput(table: Table, expression: string): Table {
  const rules = table.rules.map((rule) => ({ ...rule, when: [...rule.when, anything] }));
  return { ...table, inputs: [...table.inputs, { expression }], rules };
}

export function addOutput(table: Table, variable: string): Table {
  const rules = table.rules.map((rule) => ({ ...rule, answers: [...rule.answers, noAnswer] }));
  return {
    ...table,
    outputs: [...table.outputs, { variable }],
    rules,
    ...(table.otherwise && { otherwise: [...table.otherwise, noAnswer] }),
  };
}

/** Takes a column away with its cells; a table keeps one question and one answer. */
export function removeColumn(table: Table, column: number): Table {
  const { inputs, outputs, rules, otherwise } = table;
  const at = column - inputs.length;
  if (at < 0)
    return inputs.length < 2
      ? table
      : {
          ...table,
          inputs: inputs.toSpliced(column, 1),
          rules: rules.map((rule) => ({ ...rule, when: rule.when.toSpliced(column, 1) })),
        };
  if (outputs.length < 2 || at >= outputs.length) return table;
  return {
    ...table,
    outputs: outputs.toSpliced(at, 1),
    rules: rules.map((rule) => ({ ...rule, answers: rule.answers.toSpliced(at, 1) })),
    ...(otherwise && { otherwise: otherwise.toSpliced(at, 1) }),
  };
}

/** Moves a column among those of its kind: questions stay before answers. */
export function moveColumn(table: Table, from: number, to: number): Table {
  const { inputs, outputs, rules, otherwise } = table;
  const first = inputs.length;
  if (from < first)
    return to < 0 || to >= first
      ? table
      : {
          ...table,
          inputs: moved(inputs, from, to),
          rules: rules.map((rule) => ({ ...rule, when: moved(rule.when, from, to) })),
        };
  const [here, there] = [from - first, to - first];
  if (there < 0 || there >= outputs.length) return table;
  return {
    ...table,
    outputs: moved(outputs, here, there),
    rules: rules.map((rule) => ({ ...rule, answers: moved(rule.answers, here, there) })),
    ...(otherwise && { otherwise: moved(otherwise, here, there) }),
  };
}

/** Looks at something else in a column; its cells are kept, and the check tells which do not fit any more. */
export function changeInput(table: Table, column: number, change: Partial<DecisionInput>): Table {
  const before = table.inputs[column];
  return before ? { ...table, inputs: table.inputs.with(column, { ...before, ...change }) } : table;
}

export function renameOutput(table: Table, column: number, variable: string): Table {
  const at = column - table.inputs.length;
  return table.outputs[at] ? { ...table, outputs: table.outputs.with(at, { variable }) } : table;
}

/** Adds the row for otherwise, or takes it away. */
export function setOtherwise({ otherwise: before, ...table }: Table, isThere: boolean): Table {
  return isThere ? { ...table, otherwise: before ?? table.outputs.map(() => noAnswer) } : table;
}

/** A variable that no column of the table gives yet. */
export function freeVariable({ outputs }: Table): string {
  const taken = new Set(outputs.map(({ variable }) => variable));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'answer' : `answer${number}`;
    if (!taken.has(name)) return name;
  }
}

function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
