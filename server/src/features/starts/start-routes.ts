import type { FlowStart, InstanceStarted, WebhookAddress, WebhookCall } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idempotencyKeyOf } from '../submissions/idempotency-key.ts';
import type { FindWorkspace } from '../workspace.ts';
import type { StartOutcome, StartService } from './start-service.ts';

/** Starting runs without a public form. */
export function startRoutes(parts: { readonly starts: StartService; readonly findWorkspace: FindWorkspace }): Route[] {
  const { starts, findWorkspace } = parts;
  return [
    defineRoute<{ params: { flow: string }; body: FlowStart; response: InstanceStarted }>({
      method: 'post',
      path: '/api/v1/flows/:flow/start',
      summary: 'Starts a run by hand',
      permission: 'workspace.use',
      scope: 'flows:write',
      body: 'nativ:api/flow-start',
      response: { status: 201, schema: 'nativ:api/instance-started' },
      errors: ['flow.not-startable', 'submission.invalid', 'idempotency.key-malformed'],
      async handle({ params, body, raw }, actor) {
        const outcome = await starts.startByHand(actor, {
          flowKey: params.flow,
          data: body.data ?? {},
          language: requestLanguage(raw),
          idempotencyKey: idempotencyKeyOf(raw),
        });
        return { json: startedIn(outcome, params.flow) };
      },
    }),
    defineRoute<{ params: { flow: string }; response: WebhookAddress }>({
      method: 'post',
      path: '/api/v1/flows/:flow/webhook',
      summary: 'Makes the secret address by which another system starts runs; the one before stops working',
      permission: 'flows.design',
      scope: 'flows:write',
      response: { status: 201, schema: 'nativ:api/webhook-address' },
      errors: ['flow.not-found', 'flow.no-webhook'],
      async handle({ params: { flow } }, actor) {
        const outcome = await starts.renewWebhook(actor, flow);
        if (outcome.kind === 'missing') throw new ProblemError('flow.not-found');
        if (outcome.kind === 'notStartable') throw new ProblemError('flow.no-webhook', { values: { flow } });
        return { json: { path: outcome.path } };
      },
    }),
    defineRoute<{
      params: { flow: string; webhook: string; secret: string };
      body: WebhookCall;
      response: InstanceStarted;
    }>({
      method: 'post',
      path: '/api/v1/hooks/:flow/:webhook/:secret',
      summary: 'Starts a run for another system',
      open: 'Systems of others call it; the secret in the address is what lets them.',
      body: 'nativ:api/webhook-call',
      response: { status: 201, schema: 'nativ:api/instance-started' },
      errors: ['flow.not-found', 'idempotency.key-malformed'],
      async handle({ params, body, raw }) {
        const { id: workspaceId } = await findWorkspace();
        const idempotencyKey = idempotencyKeyOf(raw);
        const { flow: flowKey, webhook, secret } = params;
        const call = { flowKey, webhook, secret, data: body, idempotencyKey };
        return { json: startedIn(await starts.startByWebhook(workspaceId, call), params.flow) };
      },
    }),
  ];
}

function startedIn(outcome: StartOutcome, flow: string): InstanceStarted {
  switch (outcome.kind) {
    case 'started':
      return { instanceId: outcome.instanceId };
    case 'missing':
      throw new ProblemError('flow.not-found');
    case 'notStartable':
      throw new ProblemError('flow.not-startable', { values: { flow } });
    case 'invalid':
      throw new ProblemError('submission.invalid', { errors: outcome.errors });
  }
}
