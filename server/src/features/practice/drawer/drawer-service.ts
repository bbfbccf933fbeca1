import type { Drawer, DrawerAnswer, DrawerEntry, DrawerRequest } from '@nativ/schemas';
import type { Pool } from 'pg';
import { asEngine } from '../../../db/engine-transaction.ts';
import { findPendingCall } from '../../../engine/call-store.ts';
import type { Published } from '../../../engine/published.ts';
import { inStep } from '../../../engine/step-transaction.ts';
import { type CallResult, reportCall, technicalFailure } from '../../../jobs/handlers/report-call.ts';
import type { Actor } from '../../../security/actor.ts';
import type { Keyring } from '../../../security/keyring.ts';
import { openMessages } from '../../messages/open-messages.ts';
import { type DrawerRow, findCallOfEntry, listDrawer, markAnswered } from './drawer-store.ts';

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

const mostListed = 200;
const kinds = {
  callHttp: 'httpCall',
  askModel: 'modelCall',
  sendMail: 'mail',
  sendPush: 'push',
  message: 'message',
} as const;

/** Shows what would have gone out of a room, and lets somebody play the systems that were called. */
export class DrawerService {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async list({ workspaceId }: Actor): Promise<Drawer> {
    const keyring = await this.parts.published.keyring(workspaceId);
    return asEngine(this.parts.engine, workspaceId, async (client) => {
      const rows = await listDrawer(client, mostListed);
      const items: DrawerEntry[] = [];
      for (const row of rows) items.push({ ...entryOf(row), ...(await this.wordsOf(client, keyring, row)) });
      return { items };
    });
  }

  /** Answers a call as the system outside would. @returns false when nothing waits for it */
  async answer({ workspaceId }: Actor, id: string, answer: DrawerAnswer): Promise<boolean> {
    return inStep(this.parts, workspaceId, async (step) => {
      const callId = await findCallOfEntry(step.client, id);
      const call = callId === null ? null : await findPendingCall(step, callId);
      if (call === null || call.kind === 'flow') return false;
      await reportCall(
        step,
        call,
        call.kind === 'http' ? httpResult(answer, call.request.errors) : modelResult(answer),
      );
      await markAnswered(step.client, id);
      return true;
    });
  }

  /** What stands sealed in the room is opened for whoever practises: it was invented. */
  private async wordsOf(
    client: Parameters<typeof findPendingCall>[0]['client'],
    keyring: Keyring,
    row: DrawerRow,
  ): Promise<Pick<DrawerEntry, 'subject' | 'text' | 'request'>> {
    if (row.kind === 'message' && row.instanceId !== null) {
      const opened = (await openMessages(client, keyring, row.instanceId)).find(({ id }) => id === row.id);
      return { subject: opened?.subject ?? row.subject, text: opened?.text ?? row.text, request: null };
    }
    const call = row.callId === null ? null : await findPendingCall({ client, keyring }, row.callId);
    if (call?.kind === 'http') {
      const { connector, method, path } = call.request;
      const body = (call.request.body ?? null) as DrawerRequest['body'];
      return { subject: null, text: null, request: { connector, method, url: path, body } };
    }
    if (call?.kind === 'model') {
      const { classifier, text } = call.request;
      return { subject: null, text, request: { connector: classifier, method: 'POST', url: '', body: null } };
    }
    return { subject: row.subject, text: row.text, request: null };
  }
}

function entryOf({ id, kind, instanceId, nodeId, to, at, isAnswered, callStatus }: DrawerRow) {
  const state = isAnswered ? 'answered' : callStatus === 'pending' ? 'waiting' : callStatus === null ? 'kept' : 'moot';
  return { id, kind: kinds[kind], state, at: at.toISOString(), instanceId, nodeId, to } as const;
}

/** As the call itself would have judged it (jobs/handlers/call-http), except that nothing is tried again. */
function httpResult(
  { status = 200, body = null, fails }: DrawerAnswer,
  errors: readonly { readonly status: number; readonly code: string }[],
): CallResult {
  if (fails) return technicalFailure('Expected an answer, but the system was said to be away.');
  if (status >= 200 && status < 300) return { kind: 'reportSuccess', result: { status, body } };
  const declared = errors.find((error) => error.status === status);
  const message = `The system answered with the status ${status}.`;
  return declared ? { kind: 'reportFailure', code: declared.code, message } : technicalFailure(message);
}

/** The body is the label that the model is to have said. */
function modelResult({ body, fails }: DrawerAnswer): CallResult {
  if (fails || typeof body !== 'string')
    return technicalFailure('Expected an answer of the model server, but found none.');
  return { kind: 'reportSuccess', result: { label: body, probability: 1, runnersUp: [] } };
}
