import type { ClassifyConfig } from '@nativ/schemas';
import { evaluate } from '../../expressions/expression.ts';
import { HIDDEN, READS_HIDDEN } from '../../expressions/hidden.ts';
import { STRING } from '../../expressions/value-type.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/**
 * Lets a model sort a text.
 *
 * Token: leaves at once by the only edge. The label is kept as a variable, or null when there is no text, no model, or
 * the model is not sure enough: a default edge behind it leads to a person. What the model said stands in the history, so
 * that a replay does not ask it again.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const classify: NodeType<ClassifyConfig> = {
  type: 'classify',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  variables: ({ variable }) => [{ name: variable, type: STRING }],
  compile: ({ model, text, variable, atLeast = 0 }, site) => {
    const expression = site.compileExpression(text, 'text');
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    return {
      enter: (run) => {
        const result = evaluate(expression, run.variables);
        if ('failure' in result) return expressionFailed('The text to sort', result.failure);
        const { value } = result;
        const isText = typeof value === 'string' && value !== '';
        const found = isText ? run.observe(() => run.env.classify?.(model, value) ?? null) : null;
        if (found === HIDDEN) return expressionFailed('The text to sort', READS_HIDDEN);
        const isSure = found !== null && found.score >= atLeast;
        run.setVariables({ [variable]: isSure ? found.label : null });
        run.record({ kind: 'textClassified', nodeId, detail: { model, isSure } });
        return leave;
      },
    };
  },
};
