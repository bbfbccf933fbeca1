import type { WaitConfig } from '@nativ/schemas';
import { evaluateCondition } from '../../expressions/expression.ts';
import type { NodeBehaviour } from '../../model/compiled-flow.ts';
import { parseDuration } from '../../state/duration.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';
import { conditionCanHold } from '../review-conditions.ts';
import { cancelTimer, setTimer } from '../timer.ts';
import { compileTiming } from '../timing.ts';

/**
 * Waits for a time, until a moment, or until a condition holds.
 *
 * Token: stays here. A condition is looked at whenever a step comes to rest, one waiting token after the other, so that
 * what one of them does first is seen by the next: with a variable that says who has it, only one of several gets in.
 * Waits: from `enter` until the timer fires or the condition holds; at least until the step comes to rest.
 * Ended by: `fireTimer`, or any step after which the condition holds; or by being withdrawn, which cancels the timer.
 */
export const wait: NodeType<WaitConfig> = {
  type: 'wait',
  role: 'activity',
  waits: true,
  isHost: true,
  isOverAtOnce: ({ when }) => when?.duration !== undefined && parseDuration(when.duration) === 0,
  timing: ({ when }) => when,
  net: () => passOn(true),
  compile: ({ when, condition }, site) => {
    if ((when === undefined) === (condition === undefined)) site.report('wait.not-one');
    return condition === undefined ? waitForTime(when ?? {}, site) : waitForCondition(condition, site);
  },
  review: ({ condition }, { examples, report }) => {
    if (condition !== undefined && conditionCanHold(condition, examples) === false) report('wait.never', { condition });
  },
};

function waitForTime(when: NonNullable<WaitConfig['when']>, site: CompileSite): NodeBehaviour {
  const reckon = compileTiming(when, 'when', site);
  const leave = leaveByOnlyEdge(site);
  const nodeId = site.node.id;
  return {
    enter: (run) => {
      const due = reckon?.(run);
      if (!due) return leave;
      if (due.kind === 'fail') return due;
      return { kind: 'wait', for: { kind: 'timer', timerId: setTimer(run, nodeId, due) } };
    },
    resume: (run) => {
      run.record({ kind: 'timerFired', nodeId });
      return leave;
    },
    withdraw: cancelTimer,
  };
}

function waitForCondition(text: string, site: CompileSite): NodeBehaviour {
  const condition = site.compileTest(text, 'condition');
  const leave = leaveByOnlyEdge(site);
  return {
    enter: () => ({ kind: 'wait', for: { kind: 'condition' } }),
    settle: (run) => {
      const result = evaluateCondition(condition, run.variables);
      if ('failure' in result) return expressionFailed('The condition to wait for', result.failure);
      return result.value ? leave : null;
    },
  };
}
