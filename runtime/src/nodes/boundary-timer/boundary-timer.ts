import type { BoundaryTimerConfig } from '@nativ/schemas';
import type { Wait } from '../../state/instance.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';
import { cancelTimer, setTimer } from '../timer.ts';
import { compileTiming, type Reckon } from '../timing.ts';

/**
 * Happens when a step takes too long.
 *
 * Token: made when a token comes to wait at the step it is attached to, and taken away with that one. When it happens it
 * leaves by the only edge: in the place of the other token, whose work is withdrawn, or beside it.
 * Waits: while the other token does. A timer that repeats is set again each time.
 * Ended by: `fireTimer`; or by the step being done, which cancels the timer.
 */
export const boundaryTimer: NodeType<BoundaryTimerConfig> = {
  type: 'boundaryTimer',
  role: 'boundary',
  waits: true,
  net: () => passOn(true),
  timing: ({ when }) => when,
  boundary: ({ attachedTo, interrupting = true, every }) => ({
    attachedTo,
    interrupting,
    catches: null,
    repeats: every !== undefined,
  }),
  compile: ({ when, every }, site) => {
    const first = compileTiming(when, 'when', site);
    const again = every === undefined ? null : compileTiming({ duration: every }, 'every', site);
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    const arm =
      (reckon: Reckon | null) =>
      (run: Parameters<Reckon>[0]): Wait => {
        const due = reckon?.(run);
        // A moment that is not known is one that never comes: the step itself must not fail because of its reminder.
        if (!due || due.kind === 'fail') return { kind: 'timer', timerId: '' };
        return { kind: 'timer', timerId: setTimer(run, nodeId, due) };
      };
    return {
      enter: () => leave,
      arm: arm(first),
      rearm: (run) => (again === null ? null : arm(again)(run)),
      resume: (run) => {
        run.record({ kind: 'timerFired', nodeId });
        return leave;
      },
      withdraw: cancelTimer,
    };
  },
};
