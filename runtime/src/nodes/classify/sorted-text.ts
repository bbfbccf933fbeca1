import type { ClassifyConfig, FlowDocument } from '@nativ/schemas';
import type { TextToSort } from '../../engine/classification.ts';
import { compileExpression, evaluate } from '../../expressions/expression.ts';
import { isSensitive } from '../../expressions/value-type.ts';
import type { FlowContext } from '../../model/flow-context.ts';
import { rootsOf } from '../../model/flow-roots.ts';
import { shapeOf } from '../../model/reading/shape-of.ts';
import type { Variables } from '../../state/instance.ts';
import { textsIn } from './text-to-sort.ts';

/**
 * Reads the text that a step sorts out of what is known of a case, after the step or beside it: what is not there for the reader
 * is left out. Null when the flow has no such step.
 */
export function sortedTextReader(
  { nodes = [] }: Partial<Pick<FlowDocument, 'nodes'>>,
  context: FlowContext,
  nodeId: string,
): ((variables: Variables) => TextToSort) | null {
  const node = nodes.find(({ id, type }) => id === nodeId && type === 'classify');
  if (!node) return null;
  const { fields = [], text } = (node.config ?? {}) as Partial<ClassifyConfig>;
  const roots = rootsOf({ nodes: new Map(nodes.map((each) => [each.id, shapeOf(each)])) }, context);
  const expressions = [...fields, ...(text === undefined ? [] : [text])].map(
    (each) => compileExpression(each, roots).expression,
  );
  return (variables) => {
    const read = expressions.map((expression) => {
      const result = evaluate(expression, variables);
      return { isSealed: isSensitive(expression.type), texts: 'failure' in result ? [] : textsIn(result.value) };
    });
    const joined = (isSealed: boolean) =>
      read.flatMap((each) => (each.isSealed === isSealed ? each.texts : [])).join('\n');
    return { open: joined(false), sealed: joined(true) };
  };
}
