import type { HttpRequestConfig } from '@nativ/schemas';
import { ANY } from '../../expressions/value-type.ts';
import { evaluateFields } from '../evaluate-fields.ts';
import { answerOfJob } from '../job-answer.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';
import { compilePath } from './request-path.ts';

/**
 * Asks another system.
 *
 * Token: stays here until the answer is there. A status that the config names is an error of the flow, for a boundary
 * error to catch; a technical failure, after the shell has tried again as often as it does, is an incident.
 * Waits: from `enter` until the answer is reported.
 * Ended by: `reportSuccess`, which keeps the body of the answer as a variable; `reportFailure`; or by being withdrawn,
 * which cancels the request where it has not gone out.
 */
export const httpRequest: NodeType<HttpRequestConfig> = {
  type: 'httpRequest',
  role: 'activity',
  waits: true,
  isHost: true,
  net: ({ errors = [] }) => ({ ...passOn(true), errors: errors.map(({ code }) => code) }),
  variables: ({ variable }) => (variable === undefined ? [] : [{ name: variable, type: ANY }]),
  compile: (config, site) => {
    const { connector, method = 'GET', errors = [], variable } = config;
    const path = compilePath(config.path, site);
    const fields = (config.body ?? []).map((each) => ({
      name: each.variable,
      expression: site.compileAssignment(each),
    }));
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    const answer = answerOfJob(nodeId, { succeeded: 'requestSucceeded', failed: 'requestFailed' });
    return {
      enter: (run) => {
        const body = evaluateFields(fields, run.variables);
        if ('kind' in body) return body;
        const jobId = run.nextId();
        const request = { jobId, nodeId, connector, method, path: path(run.variables), errors };
        run.ask(
          { kind: 'callHttp', ...request, body: fields.length === 0 ? null : body.values },
          { kind: 'requestSent', nodeId, detail: { jobId } },
        );
        return { kind: 'wait', for: { kind: 'job', jobId } };
      },
      resume: (run, _token, command) =>
        answer(run, command, (result) => {
          const body = typeof result === 'object' && result !== null && 'body' in result ? result.body : result;
          if (variable !== undefined) run.setVariables({ [variable]: body ?? null });
          return leave;
        }),
      withdraw: (run, { waitsFor }) => {
        if (waitsFor.kind !== 'job') return;
        const { jobId } = waitsFor;
        run.ask({ kind: 'cancelHttp', jobId }, { kind: 'requestCancelled', nodeId, detail: { jobId } });
      },
    };
  },
};
