import type { FlowProblem } from '@nativ/schemas';
import { compileCondition, evaluateCondition } from '../expressions/expression.ts';
import { HIDDEN } from '../expressions/hidden.ts';
import type { FlowRoots } from '../expressions/part.ts';
import { typeOfSchema } from '../expressions/schema-type.ts';
import { ANY, type ValueType } from '../expressions/value-type.ts';
import { buildGraph } from '../model/check-graph.ts';
import { checkShape } from '../model/check-shape.ts';
import type { FlowContext } from '../model/flow-context.ts';
import { rootsOf } from '../model/flow-roots.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Variables } from '../state/instance.ts';

/** What is known of one past case when a condition is tried on it. */
export interface ProbedCase {
  readonly data: Variables['data'];
  readonly tasks: Variables['tasks'];
  readonly vars: Variables['vars'];
  /** Whether nothing can come any more: what is not there now was never there. */
  readonly isWhole: boolean;
}

/** A condition that can be tried on past cases, or why it cannot. */
export type ConditionProbe =
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] }
  /** Null where it cannot be told: it reads an answer that is sealed, or one that is not there yet. */
  | { readonly kind: 'ready'; readonly holds: (probed: ProbedCase) => boolean | null };

interface ProbeParts {
  /** The flow as it is being drawn; it need not be sound. */
  readonly document: unknown;
  readonly context: FlowContext;
  /** The key of the form whose answers are `data`; that of the flow's start when left out. */
  readonly form?: string;
}

/** Makes a condition of a flow ready to be tried on what is known of past cases, checked as the flow would check it. */
export function probeCondition(source: string, { document, context, form }: ProbeParts): ConditionProbe {
  const roots = rootsFor(document, context, form);
  const { expression, problems: found } = compileCondition(source, roots);
  const list = new ProblemList();
  for (const each of found) list.addExpression('condition', each, {}, {});
  if (list.hasErrors) return { kind: 'refused', problems: list.problems };
  const names = { tasks: namesOf(roots.tasks), vars: namesOf(roots.vars) };
  return {
    kind: 'ready',
    holds: ({ data, tasks, vars, isWhole }) => {
      const later = isWhole ? null : { tasks: awaited(names.tasks), vars: awaited(names.vars) };
      const result = evaluateCondition(expression, {
        data,
        tasks: { ...later?.tasks, ...tasks },
        vars: { ...later?.vars, ...vars },
      });
      return 'failure' in result ? null : result.value;
    },
  };
}

function rootsFor(document: unknown, context: FlowContext, form: string | undefined): FlowRoots {
  const shaped = checkShape(document, new ProblemList());
  const roots = shaped ? rootsOf(buildGraph(shaped, new ProblemList()), context) : { data: ANY, tasks: ANY, vars: ANY };
  const schema = form === undefined ? undefined : context.forms.get(form)?.schema;
  return form === undefined || schema === undefined ? roots : { ...roots, data: typeOfSchema(schema, form) };
}

const namesOf = (type: ValueType): readonly string[] => (type.kind === 'object' ? type.names() : []);

/** What is not there yet may still come: reading it tells nothing. */
const awaited = (names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, HIDDEN]));
