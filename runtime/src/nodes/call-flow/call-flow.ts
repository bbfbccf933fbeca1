import type { CallFlowConfig } from '@nativ/schemas';
import { ANY } from '../../expressions/value-type.ts';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import { evaluateFields } from '../evaluate-fields.ts';
import { answerOfJob } from '../job-answer.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

/** How deep flows may call flows. */
const MAX_DEPTH = 50;
const RESULT = [{ name: 'result', type: ANY }];

/**
 * Runs another flow, in the version that is published at that moment, as an instance of its own.
 *
 * Token: stays here until the other instance has ended. What that one computed is read as vars.result while the output is
 * kept. An error that it ended with, or `cancelled` when somebody cancelled it, goes to a boundary error here.
 * Waits: from `enter` until the end is reported.
 * Ended by: `reportSuccess`; `reportFailure`; or by being withdrawn, which cancels the other instance.
 */
export const callFlow: NodeType<CallFlowConfig> = {
  type: 'callFlow',
  role: 'activity',
  waits: true,
  isHost: true,
  net: ({ flow }) => ({ ...passOn(true), errors: ['*'], calls: flow }),
  variables: ({ output = [] }) => output.map(({ variable }) => ({ name: variable, type: ANY })),
  compile: ({ flow, input = [], output = [] }, site) => {
    site.checkFlow(flow);
    const given = input.map((each) => ({ name: each.variable, expression: site.compileAssignment(each) }));
    const kept = output.map((each) => ({ name: each.variable, expression: site.compileAssignment(each, RESULT) }));
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    const answer = answerOfJob(nodeId, { succeeded: 'callSucceeded', failed: 'callFailed' });
    return {
      enter: (run) => {
        const depth = (run.caller?.depth ?? 0) + 1;
        if (depth > MAX_DEPTH) return tooDeep();
        const data = evaluateFields(given, run.variables);
        if ('kind' in data) return data;
        const callId = call(run, nodeId, flow, data.values, depth);
        return { kind: 'wait', for: { kind: 'call', callId } };
      },
      resume: (run, _token, command) =>
        answer(run, command, (result) => {
          const { variables } = run;
          const values = evaluateFields(kept, { ...variables, vars: { ...variables.vars, result } });
          if ('kind' in values) return values;
          run.setVariables(values.values);
          return leave;
        }),
      withdraw: (run, { waitsFor }) => {
        if (waitsFor.kind !== 'call') return;
        const { callId } = waitsFor;
        run.ask({ kind: 'cancelInstance', callId }, { kind: 'callCancelled', nodeId, detail: { callId } });
      },
    };
  },
};

function call(
  run: NodeRun,
  nodeId: string,
  flow: string,
  data: Readonly<Record<string, unknown>>,
  depth: number,
): string {
  const callId = run.nextId();
  const caller = { instanceId: run.instanceId, callId, depth };
  run.ask(
    { kind: 'startInstance', callId, nodeId, flow, data, caller },
    { kind: 'callStarted', nodeId, detail: { callId, flow } },
  );
  return callId;
}

function tooDeep(): Failure {
  return {
    kind: 'fail',
    code: 'call.too-deep',
    message: `Expected flows to call flows at most ${MAX_DEPTH} deep, but this would go deeper. Look at what ends the calls.`,
    expected: `at most ${MAX_DEPTH} calls inside each other`,
    found: 'one more',
    options: ['skip', 'cancel'],
  };
}
