import type { Config } from './config/setting.ts';
import type { Database } from './db/connections.ts';
import { Published } from './engine/published.ts';
import { teachHandler } from './features/classifiers/learning/teach-handler.ts';
import { FileReceiver } from './features/files/file-receiver.ts';
import { FileSweeper } from './features/files/file-sweeper.ts';
import { claimQuestions, passOn } from './features/help/pass-on.ts';
import { sendPushHandler } from './features/notifications/deliver-push.ts';
import { claimWaiting, tellWaiting } from './features/notifications/tell-waiting.ts';
import { digestWriter } from './features/notifications/write-digest.ts';
import { trainingWriter } from './features/notifications/write-training.ts';
import { Colleagues } from './features/practice/colleagues/colleagues.ts';
import { Keeper } from './features/retention/keeper.ts';
import { Indexer } from './features/search/indexer.ts';
import { openFileStore } from './files/open-file-store.ts';
import { giveUpExhaustedJobs } from './jobs/give-up-jobs.ts';
import { askModelHandler } from './jobs/handlers/ask-model.ts';
import { callHttpHandler } from './jobs/handlers/call-http.ts';
import {
  answerCallerHandler,
  cancelCalledHandler,
  continueHandler,
  startInstanceHandler,
} from './jobs/handlers/called-instances.ts';
import { sendMailHandler } from './jobs/handlers/send-mail.ts';
import type { JobHandlers } from './jobs/job-handler.ts';
import { JobWorker } from './jobs/job-worker.ts';
import type { Log } from './observability/log.ts';
import { contactOf, createMailer, defaultSender } from './outbound/mailer.ts';
import { OutboundDoor } from './outbound/outbound-door.ts';
import { pushIdentity } from './outbound/web-push/push-identity.ts';
import { deriveKeys } from './security/keys.ts';
import { claimMoves } from './timers/due-move-store.ts';
import { fireTimer, fireTimersTogether } from './timers/fire-timer.ts';
import { moveDues } from './timers/move-dues.ts';
import { runSchedule } from './timers/run-schedule.ts';
import { claimSchedules } from './timers/schedule-store.ts';
import { Sweeper } from './timers/sweeper.ts';
import { claimTimers, nextWakeAt } from './timers/timer-store.ts';

interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  /** Where pushes go out; set by tests, whose push service stands on their own machine. */
  readonly pushDoor?: OutboundDoor;
}

export interface Background {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/** Jobs beside each other in one program. A call to a slow system outside keeps one of them for ten seconds. */
const jobsAtOnce = 8;

/** Starts what runs without anybody asking: timers, schedules and jobs. Any number of programs may do so on one database. */
export function startBackground({ config, database, log, pushDoor }: Parts): Background {
  const { engine } = database;
  const keys = deriveKeys(config.secretKey, config);
  const published = new Published(engine, keys);
  const parts = { engine, published };
  const handlers = jobHandlers({ config, database, log, ...(pushDoor && { pushDoor }) }, parts);
  const timers = new Sweeper({
    claim: (most) => claimTimers(engine, most),
    fire: (timer) => fireTimer(parts, timer),
    together: { key: ({ workspaceId }) => workspaceId, fire: (timers) => fireTimersTogether(parts, timers) },
    nextAt: () => nextWakeAt(engine),
    log,
    what: 'timers',
  });
  const schedules = new Sweeper({
    claim: (most) => claimSchedules(engine, most),
    fire: (schedule) => runSchedule(parts, schedule),
    nextAt: () => nextWakeAt(engine),
    log,
    what: 'schedules',
  });
  const moves = new Sweeper({
    claim: (most) => claimMoves(engine, most),
    fire: (move) => moveDues(parts, move),
    nextAt: async () => null,
    log,
    what: 'calendars',
  });
  const telling = { engine, published, people: database.people, sendsMail: config.smtpUrl !== null };
  const notices = new Sweeper({
    claim: (most) => claimWaiting(telling, most),
    fire: (turn) => tellWaiting(telling, turn),
    nextAt: async () => null,
    log,
    what: 'notices',
  });
  const questions = new Sweeper({
    claim: (most) => claimQuestions(engine, most),
    fire: (question) => passOn(parts, question),
    nextAt: async () => null,
    log,
    what: 'questions',
  });
  const store = openFileStore(config);
  const receiver = new FileReceiver({ engine, store, keys, log });
  const simulated = new Colleagues({ ...parts, owner: database.owner, keys, files: { receiver } });
  const colleagues = new Sweeper({
    claim: (most) => simulated.due(most),
    fire: (work) => simulated.do(work),
    nextAt: async () => null,
    log,
    what: 'colleagues',
  });
  const jobs = new JobWorker({
    databaseUrl: config.databaseUrl,
    handlers,
    log,
    giveUp: () => giveUpExhaustedJobs({ ...parts, handlers, log }),
    concurrency: jobsAtOnce,
  });
  const keeper = new Keeper({
    ...parts,
    store,
    owner: database.owner,
    log,
    quarantineDays: config.intake.quarantineDays,
  });
  const files = new FileSweeper({ owner: database.owner, store, log });
  const index = new Indexer({ engine, log });
  const workers = [timers, schedules, moves, notices, questions, colleagues, jobs, files, keeper, index];
  for (const worker of workers) worker.start();
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

function jobHandlers(
  // Whoever is signed in names an address for pushes: networks that are open to connectors stay shut to these.
  { config, database, log, pushDoor = new OutboundDoor([]) }: Parts,
  parts: { engine: Database['engine']; published: Published },
): JobHandlers {
  const door = new OutboundDoor(config.outboundAllow);
  const { connectorSecrets, linkTokens, mailStops, pushIdentity: pushKey } = deriveKeys(config.secretKey);
  const { engine, people } = database;
  const { smtpUrl, baseUrl, mailFrom: from } = config;
  const identity = pushIdentity(pushKey, contactOf(config));
  const send = smtpUrl === null ? null : createMailer({ smtpUrl, baseUrl, from: from ?? defaultSender(baseUrl) });
  return {
    callHttp: callHttpHandler({ ...parts, door, connectorSecrets }),
    askModel: askModelHandler({ ...parts, door, connectorSecrets }),
    startInstance: startInstanceHandler(parts),
    answerCaller: answerCallerHandler(parts),
    cancelCalled: cancelCalledHandler(parts),
    continue: continueHandler(parts),
    sendMail: sendMailHandler({
      identity: database.identity,
      send,
      linkTokens,
      baseUrl,
      log,
      writeDigest: digestWriter({ engine, people, mailStops, baseUrl }),
      writeTraining: trainingWriter({ engine, people, mailStops, baseUrl }),
    }),
    sendPush: sendPushHandler({ engine, people, door: pushDoor, identity, log }),
    teach: teachHandler({ ...parts, log, memoryMb: config.learningMemoryMb }),
  };
}
