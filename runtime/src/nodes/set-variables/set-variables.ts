import type { SetVariablesConfig } from '@nativ/schemas';
import { evaluateToKeep } from '../../expressions/expression.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';
import { isStorable } from './storable.ts';

/**
 * Computes values and keeps them with the instance.
 *
 * Token: leaves at once by the only edge; stays, with an incident, when a value cannot be computed. Then none of the
 * node's values is kept, since half of them would be a state that nobody drew.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const setVariables: NodeType<SetVariablesConfig> = {
  type: 'setVariables',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  assignments: (config) => config.assignments,
  compile: ({ assignments }, site) => {
    const compiled = assignments.map((each) => ({ name: each.variable, expression: site.compileAssignment(each) }));
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    const recorded = { kind: 'variablesSet', nodeId, detail: { names: compiled.map(({ name }) => name) } } as const;
    const fail = (name: string, why: string) => expressionFailed(`The value of '${name}'`, why);
    return {
      enter: (run) => {
        let { vars } = run.variables;
        const values: Record<string, unknown> = {};
        for (const { name, expression } of compiled) {
          const result = evaluateToKeep(expression, { ...run.variables, vars });
          if ('failure' in result) return fail(name, result.failure);
          if (!isStorable(result.value)) return fail(name, 'Expected a smaller value, but found one too big to keep.');
          values[name] = result.value;
          vars = { ...vars, [name]: result.value };
        }
        run.setVariables(values);
        run.record(recorded);
        return leave;
      },
    };
  },
};
