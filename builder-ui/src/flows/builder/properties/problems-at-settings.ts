import type { FlowProblem } from '@nativ/schemas';
import type { AnyNodePanel, PanelSetting } from '../../../nodes/node-panel.ts';

/** What is wrong with a step, sorted by where its panel says it. */
export interface SortedProblems {
  /** What is about the step as a whole. */
  readonly ofStep: readonly FlowProblem[];
  /** What is shown at a setting, by its name. */
  readonly at: ReadonlyMap<string, readonly FlowProblem[]>;
}

/** What a panel says at the setting itself, in its own words: that it is empty, or does not fit. */
const saidByTheForm: ReadonlySet<string> = new Set(['config.missing', 'config.invalid']);
/** Editors that check what is typed into them, with every letter. */
const checking: ReadonlySet<unknown> = new Set(['expression', 'expressions', 'condition', 'assignments']);

/** Puts each problem beside the setting that it is about, where the check says which that is and the panel has it. */
export function sortProblems(problems: readonly FlowProblem[], panel: AnyNodePanel | null): SortedProblems {
  const at = new Map<string, FlowProblem[]>();
  const ofStep = problems.filter((problem) => {
    const owner = panel === null ? null : ownerOf(problem, panel);
    if (owner === null) return true;
    const [name, setting] = owner;
    const isSaid = saidByTheForm.has(problem.code)
      ? name === problem.setting?.split('.')[0]
      : isChecked(problem, setting);
    if (!isSaid) at.set(name, [...(at.get(name) ?? []), problem]);
    return false;
  });
  return { ofStep, at };
}

const isChecked = ({ code }: FlowProblem, { editor }: PanelSetting) =>
  code.startsWith('setting.') && checking.has(editor);

/** The setting of the panel that holds the one named; some are named without what they stand in. */
function ownerOf({ setting }: FlowProblem, { settings }: AnyNodePanel): readonly [string, PanelSetting] | null {
  const [first = '', ...rest] = setting?.split('.') ?? [];
  if (setting === undefined) return null;
  const own = settings[first];
  if (own) return [first, own];
  const holds = ({ settings: inner = {} }: PanelSetting) => rest.length === 0 && Object.hasOwn(inner, first);
  return Object.entries(settings).find(([, each]) => holds(each)) ?? null;
}
