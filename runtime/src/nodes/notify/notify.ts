import type { NotifyConfig } from '@nativ/schemas';
import type { NotificationTarget } from '../../engine/effect.ts';
import { evaluateToKeep } from '../../expressions/expression.ts';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';

const MAX_TEXT = 2_000;

/**
 * Tells people who work here something.
 *
 * Token: leaves at once by the only edge; stays, with an incident, when the person cannot be worked out.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const notify: NodeType<NotifyConfig> = {
  type: 'notify',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  compile: (config, site) => {
    const target = compileTarget(config, site);
    const text = site.compileText(config.text, 'text', MAX_TEXT);
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    return {
      enter: (run) => {
        const to = target(run);
        if (to.kind === 'fail') return to;
        const notificationId = run.nextId();
        run.ask(
          { kind: 'notify', notificationId, nodeId, to, text: text(run.variables) },
          { kind: 'notificationSent', nodeId, detail: { notificationId } },
        );
        return leave;
      },
    };
  },
};

function compileTarget(
  { group, person }: NotifyConfig,
  site: CompileSite,
): (run: NodeRun) => NotificationTarget | Failure {
  if ((group === undefined) === (person === undefined)) site.report('notify.not-one');
  if (group !== undefined) site.checkGroup(group);
  if (person === undefined) return () => ({ kind: 'group', group: group ?? '' });
  const expression = site.compileExpression(person, 'person');
  return (run) => {
    const result = evaluateToKeep(expression, run.variables);
    if ('failure' in result) return expressionFailed('The person to notify', result.failure);
    return { kind: 'person', person: typeof result.value === 'string' ? result.value : null };
  };
}
