import type { FlowNode, FlowProblem } from '@nativ/schemas';
import { panelOf } from '../../../nodes/node-panels.ts';

/** The sentences of the check name settings as they are written down; here they are named as their panel names them. */
export function saidSettings(
  problems: readonly FlowProblem[],
  nodes: readonly Pick<FlowNode, 'id' | 'type'>[],
): readonly FlowProblem[] {
  const types = new Map(nodes.map(({ id, type }) => [id, type]));
  return problems.map((problem) => {
    const { setting, nodeId = '', messages } = problem;
    const title = setting === undefined ? undefined : panelOf(types.get(nodeId) ?? '')?.settings[setting]?.title;
    if (setting === undefined || title === undefined || messages === undefined) return problem;
    const said = Object.entries(messages).map(([language, message]) => {
      const words = Object.hasOwn(title, language) ? title[language as keyof typeof title] : undefined;
      return [language, words === undefined ? message : message.replace(`'${setting}'`, () => `'${words}'`)];
    });
    return { ...problem, messages: Object.fromEntries(said) as typeof messages };
  });
}
