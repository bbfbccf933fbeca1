import type { FlowProblem } from '@nativ/schemas';
import type { TFunction } from 'i18next';

/** What the check found in a table, by the places where it is shown. */
export interface TableProblems {
  /** By the index of a rule, in a few words each. */
  readonly rules: ReadonlyMap<number, readonly string[]>;
  /** By row and column, `0 2`. */
  readonly cells: ReadonlyMap<string, string>;
  /** All of them, to be told in full. */
  readonly all: readonly FlowProblem[];
}

/** Sorts what was found about a step into the table that it is. */
export function tableProblems(problems: readonly FlowProblem[], nodeId: string, t: TFunction): TableProblems {
  const all = problems.filter((problem) => problem.nodeId === nodeId && problem.code.startsWith('decision.'));
  const rules = new Map<number, string[]>();
  const cells = new Map<string, string>();
  for (const { code, table } of all) {
    if (!table) continue;
    const [first, ...others] = table.rules;
    for (const rule of table.rules) {
      const other = rule === first ? others[0] : first;
      const words = markOf(code, other, t);
      if (words !== null) rules.set(rule - 1, [...(rules.get(rule - 1) ?? []), words]);
    }
    if (first !== undefined && table.question !== undefined)
      cells.set(`${first - 1} ${table.question - 1}`, t('flowTable.mark.never'));
  }
  return { rules, cells, all };
}

function markOf(code: string, other: number | undefined, t: TFunction): string | null {
  switch (code) {
    case 'decision.overlap':
      return t('flowTable.mark.overlap', { number: other ?? '' });
    case 'decision.rule-shadowed':
      return t('flowTable.mark.shadowed');
    case 'decision.rule-never':
      return t('flowTable.mark.never');
    default:
      return null;
  }
}
