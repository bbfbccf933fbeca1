import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FieldError, Language } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published, PublishedFlow } from '../../engine/published.ts';
import { startInstance } from '../../engine/start-instance.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Answers, CheckedAnswers } from '../../forms/answer-checker.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit, recordAuditOfStep } from '../../security/audit-store.ts';
import type { Keys } from '../../security/keys.ts';
import { findWebhookFlow, findWebhookHash, setWebhookSecret } from './webhook-store.ts';

export type StartOutcome =
  | { readonly kind: 'started'; readonly instanceId: string }
  | { readonly kind: 'missing' }
  /** The flow is not published, or begins otherwise. */
  | { readonly kind: 'notStartable' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

export interface ManualStart {
  readonly flowKey: string;
  readonly data: Answers;
  readonly language: Language;
  /** Two requests with one key start one run; null for a request that is not repeated. */
  readonly idempotencyKey: string | null;
}

export type WebhookOutcome =
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'missing' }
  /** The flow does not begin with the call of another system. */
  | { readonly kind: 'notStartable' };

const secretBytes = 32;

/** Starts runs without a public form: by hand, and by calls of other systems. */
export class StartService {
  private readonly people: Knex;
  private readonly keys: Keys;
  readonly engine: Pool;
  readonly published: Published;

  constructor(parts: {
    readonly people: Knex;
    readonly engine: Pool;
    readonly published: Published;
    readonly keys: Keys;
  }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
    this.keys = parts.keys;
  }

  async startByHand(actor: Actor, { flowKey, data, language, idempotencyKey }: ManualStart): Promise<StartOutcome> {
    return inStep(this, actor.workspaceId, async (step): Promise<StartOutcome> => {
      const flow = await this.published.publishedFlow(step.client, flowKey);
      const config = flow && startConfig(flow, 'manualStart');
      if (!config) return { kind: 'notStartable' };
      const checked = await this.checkAnswers(actor.workspaceId, config.form, data, language);
      if (checked.kind === 'invalid') return checked;
      const startKey = idempotencyKey && `manual/${flow.id}/${actor.userId}/${idempotencyKey}`;
      const start = { data: checked.answers, by: actor.userId, startKey };
      const { instanceId, step: first } = await startInstance(step, flow, start);
      if (first) await recordAuditOfStep(step.client, actor, { action: 'instance.started', subjectId: instanceId });
      return { kind: 'started', instanceId };
    });
  }

  /** Starts a run for a system that knows the address of the flow, whole. Wrong in any part is one answer. */
  async startByWebhook(
    workspaceId: string,
    call: {
      readonly flowKey: string;
      /** As the start of the version in use names it. */
      readonly webhook: string;
      readonly secret: string;
      readonly data: Answers;
      readonly idempotencyKey: string | null;
    },
  ): Promise<StartOutcome> {
    const given = this.hashOf(call.secret);
    return inStep(this, workspaceId, async (step): Promise<StartOutcome> => {
      const expected = await findWebhookHash(step.client, call.flowKey);
      if (expected === null || !timingSafeEqual(expected, given)) return { kind: 'missing' };
      const flow = await this.published.publishedFlow(step.client, call.flowKey);
      if (!flow || startConfig(flow, 'webhookStart')?.webhook !== call.webhook) return { kind: 'missing' };
      const startKey = call.idempotencyKey && `webhook/${flow.id}/${call.idempotencyKey}`;
      const { instanceId } = await startInstance(step, flow, { data: call.data, startKey });
      return { kind: 'started', instanceId };
    });
  }

  /** Makes the secret address of a flow. It is told once; only a hash of its secret is kept. */
  renewWebhook(actor: Actor, flowKey: string): Promise<WebhookOutcome> {
    const secret = randomBytes(secretBytes).toString('base64url');
    return asPerson(this.people, actor, async (transaction): Promise<WebhookOutcome> => {
      const flow = await findWebhookFlow(transaction, flowKey);
      if (flow === null) return { kind: 'missing' };
      if (flow.webhook === null) return { kind: 'notStartable' };
      await setWebhookSecret(transaction, actor.workspaceId, flow.id, this.hashOf(secret));
      await recordAudit(transaction, actor, { action: 'webhook.renewed', subjectId: flow.id });
      return { kind: 'made', path: `/api/v1/hooks/${flowKey}/${flow.webhook}/${secret}` };
    });
  }

  private hashOf(secret: string): Buffer {
    return createHmac('sha256', this.keys.webhookHash).update(secret).digest();
  }

  /** A start without a form takes no answers. */
  private async checkAnswers(
    workspaceId: string,
    formKey: string | undefined,
    data: Answers,
    language: Language,
  ): Promise<CheckedAnswers> {
    const form = formKey === undefined ? null : await this.published.form(workspaceId, formKey);
    if (!form) return { kind: 'valid', answers: {} };
    return form.checker.check(data, language, await this.published.todayFor(form, workspaceId));
  }
}

interface StartConfig {
  readonly form?: string;
  readonly webhook?: string;
}

/** The settings of the flow's start when it is of this type, else null. */
function startConfig({ document }: PublishedFlow, type: string): StartConfig | null {
  const start = document.nodes.find((node) => node.type === type);
  return start ? ((start.config ?? {}) as StartConfig) : null;
}
