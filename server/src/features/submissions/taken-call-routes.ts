import type { SubmissionCreate, SubmissionReceipt } from '@nativ/schemas';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { receiptOf } from './receipt-of.ts';
import type { SubmissionService } from './submission-service.ts';
import { markTaken } from './taken-call-store.ts';

/** Staff at the telephone fill the form that the public fills, and hand the caller the receipt. */
export function takenCallRoutes(parts: { readonly submissions: SubmissionService; readonly engine: Pool }): Route[] {
  return [
    defineRoute<{ params: { form: string }; body: SubmissionCreate; response: SubmissionReceipt }>({
      method: 'post',
      path: '/api/v1/forms/:form/inquiries',
      summary: 'Stores a form that you filled for somebody on the telephone; the receipt is theirs',
      permission: 'workspace.use',
      body: 'nativ:api/submission-create',
      response: { status: 201, schema: 'nativ:api/submission-receipt' },
      errors: [
        'form.not-found',
        'submission.invalid',
        'idempotency.key-reused',
        'idempotency.key-malformed',
        'server.overloaded',
      ],
      async handle({ params, body, raw }, actor) {
        const key = idempotencyKeyOf(raw);
        const outcome = await parts.submissions.submit({
          workspaceId: actor.workspaceId,
          formKey: params.form,
          data: body.data,
          language: body.language ?? requestLanguage(raw),
          holder: { kind: 'person', key: actor.userId },
          // Somebody else's key is another key.
          idempotencyKey: key && `${actor.userId}/${key}`,
        });
        const receipt = receiptOf(outcome);
        await asEngine(parts.engine, actor.workspaceId, async (client) => {
          if (await markTaken(client, receipt.id, actor.userId))
            await recordAuditOfStep(client, actor, { action: 'submission.taken', subjectId: receipt.id });
        });
        return { json: receipt };
      },
    }),
  ];
}
