import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { jobRow } from '../../engine/step-jobs.ts';
import { type ClaimedJob, holdJob, type JobHandler } from '../../jobs/job-handler.ts';
import type { Log } from '../../observability/log.ts';
import { type LivePass, livePass } from '../../outbound/live-pass.ts';
import type { OutboundDoor, OutboundOutcome } from '../../outbound/outbound-door.ts';
import { encryptPush } from '../../outbound/web-push/encrypt-push.ts';
import type { PushIdentity } from '../../outbound/web-push/push-identity.ts';
import { type PushMessage, pushMessage } from './push-message.ts';
import * as store from './push-store.ts';
import { isUrgent, readTelling } from './telling.ts';
import { enqueueJobs } from './waiting-store.ts';

export interface PushParts {
  readonly engine: Pool;
  readonly people: Knex;
  readonly door: OutboundDoor;
  readonly identity: PushIdentity;
  readonly log: Log;
}

/** What is older is no news; a push service keeps it for a device that is off no longer either. */
const keptSeconds = 24 * 60 * 60;

/** Sends one message to one device. Until that is recorded it may go out again, under the same tag: the device shows it once. */
export function sendPushHandler(parts: PushParts): JobHandler {
  return {
    async run(job) {
      const { workspaceId, pushId = '' } = job.payload;
      const pass = await livePass(parts.engine, workspaceId);
      if (pass === null) return;
      const found = await asEngine(parts.engine, workspaceId, (client) => store.findPush(client, pushId));
      if (found === null) return;
      const telling = await readTelling(parts.people, { workspaceId, ...found }, { ids: found.noticeIds });
      const message = isOld(found) ? null : pushMessage(telling, pushId);
      if (message === null) return record(parts, job, (client) => store.deletePush(client, pushId));
      const outcome = await send(parts, found, { pass, message, pushId, isUrgent: isUrgent(telling) });
      if (outcome.kind === 'resting') return postpone(parts, job, outcome.untilMs);
      const verdict = judge(outcome);
      if (verdict !== 'sent') parts.log.info({ verdict, outcome: reasonOf(outcome) }, 'A push was not taken');
      return record(parts, job, async (client) => {
        if (verdict === 'gone') return store.forgetDevice(client, found.deviceId);
        await store.deletePush(client, pushId);
        if (verdict === 'sent') await store.markSent(client, found.deviceId);
      });
    },
    async giveUp({ client }, { pushId = '' }) {
      await store.deletePush(client, pushId);
      return true;
    },
  };
}

const isOld = ({ createdAt }: store.PushRow) => createdAt.getTime() < Date.now() - keptSeconds * 1000;

interface ToSend {
  readonly pass: LivePass;
  readonly message: PushMessage;
  readonly pushId: string;
  readonly isUrgent: boolean;
}

function send({ door, identity }: PushParts, push: store.PushRow, { pass, message, pushId, isUrgent: urgent }: ToSend) {
  const { origin, pathname, search } = new URL(push.endpoint);
  const headers = {
    authorization: identity.authorize(push.endpoint, new Date()),
    'content-encoding': 'aes128gcm',
    ttl: String(keptSeconds),
    urgency: urgent ? 'high' : 'normal',
  };
  const body = encryptPush(Buffer.from(JSON.stringify(message)), push);
  return door.call(
    pass,
    { id: `push ${origin}`, origin, headers },
    { method: 'POST', path: pathname + search, body, idempotencyKey: pushId },
  );
}

/**
 * A subscription is over when its service says so; when it was made with another key than ours, since the secret of the
 * installation was changed; and when its address turns out to lead into a private network.
 *
 * @throws Error for what another try may change: the queue tries again
 */
function judge(outcome: Exclude<OutboundOutcome, { kind: 'resting' }>): 'sent' | 'gone' | 'dropped' {
  if (outcome.kind === 'failed') throw new Error(`Expected a push service to answer, but it is ${outcome.reason}.`);
  if (outcome.kind === 'refused') return outcome.reason === 'answer-too-large' ? 'sent' : 'gone';
  const { status } = outcome;
  if (status >= 200 && status < 300) return 'sent';
  if (status === 401 || status === 403 || status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500) throw new Error(`Expected a status of 200 to 299, but found ${status}.`);
  return 'dropped';
}

const reasonOf = (outcome: OutboundOutcome) =>
  outcome.kind === 'answered' ? outcome.status : outcome.kind === 'resting' ? 'resting' : outcome.reason;

function record(parts: PushParts, job: ClaimedJob, work: (client: Parameters<typeof holdJob>[0]) => Promise<void>) {
  return asEngine(parts.engine, job.payload.workspaceId, async (client) => {
    await holdJob(client, job);
    await work(client);
  });
}

/** Comes back when the push service has rested, with all attempts left. */
function postpone(parts: PushParts, job: ClaimedJob, untilMs: number): Promise<void> {
  const { workspaceId, ...payload } = job.payload;
  const later = { ...jobRow('sendPush', payload), run_at: new Date(untilMs).toISOString() };
  return record(parts, job, (client) => enqueueJobs(client, workspaceId, [later]));
}
