import { rowId } from './ids.ts';

/** The kinds of jobs. Their payloads name ids only: nothing of an inquiry stands in the queue. */
export type JobKind =
  | 'callHttp'
  | 'askModel'
  | 'startInstance'
  | 'cancelCalled'
  | 'answerCaller'
  | 'continue'
  | 'sendMail'
  | 'sendPush'
  | 'teach';

/** A job as app.enqueue takes it, within the instance that asks for it. */
export interface JobRow {
  readonly instance_id: string;
  readonly kind: JobKind;
  /** The queue adds `workspaceId`. */
  readonly payload: JobPayload;
  readonly max_attempts: number;
  /** Not before this instant; at once when null. */
  readonly run_at: string | null;
}

export interface JobPayload {
  /** The instance that the job is for: an incident is raised there when the job fails for good. */
  readonly instanceId: string;
  /** The id of a row of nativ.calls. */
  readonly callId?: string;
  /** For a mail of ours, which belongs to no instance; the id of one is then empty. */
  readonly mailId?: string;
  /** The id of a row of nativ.pushes, which belongs to no instance either. */
  readonly pushId?: string;
  /** The id of a row of nativ.trainings. */
  readonly trainingId?: string;
}

/**
 * How often a job is tried, the attempts that killed their worker included. The queue waits exp(attempt) seconds in
 * between: six tries of a call to a system outside take four minutes, three to a model server half a minute, ten of our own work four hours.
 */
export const attemptsOf: Readonly<Record<JobKind, number>> = {
  callHttp: 6,
  // A case waits for it: whoever sorts by hand is quicker than more tries.
  askModel: 3,
  startInstance: 10,
  cancelCalled: 10,
  answerCaller: 10,
  continue: 10,
  sendMail: 10,
  sendPush: 6,
  // Also in 0051-classifiers, which puts it into the queue.
  teach: 3,
};

export interface AskedJobs {
  readonly httpCalls: readonly string[];
  readonly questions: readonly string[];
  readonly flowCalls: readonly string[];
  readonly cancelledCalls: readonly string[];
  readonly reports: readonly string[];
  readonly continues: boolean;
}

/** The jobs that a step of an instance asks for; calls are named by the engine's ids. */
export function jobsOf(instanceId: string, asked: AskedJobs): JobRow[] {
  const forCall = (kind: JobKind) => (engineId: string) =>
    jobRow(kind, { instanceId: callerOf(engineId), callId: rowId(engineId) }, instanceId);
  return [
    ...asked.httpCalls.map(forCall('callHttp')),
    ...asked.questions.map(forCall('askModel')),
    ...asked.flowCalls.map(forCall('startInstance')),
    ...asked.cancelledCalls.map(forCall('cancelCalled')),
    ...asked.reports.map(forCall('answerCaller')),
    ...(asked.continues ? [jobRow('continue', { instanceId }, instanceId)] : []),
  ];
}

/** @param askedBy the instance whose step asks; the job may be for another */
export function jobRow(kind: JobKind, payload: JobPayload, askedBy = payload.instanceId): JobRow {
  return { instance_id: askedBy, kind, payload, max_attempts: attemptsOf[kind], run_at: null };
}

/** The instance that made a call: its id begins the id of the call. */
const callerOf = (engineId: string): string => engineId.slice(0, engineId.lastIndexOf(':'));
