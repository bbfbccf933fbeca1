import type { RequestListener } from 'node:http';
import type { FormPageRenderer } from '@nativ/runtime';
import rateLimit from 'express-rate-limit';
import type { Config } from './config/setting.ts';
import type { Database } from './db/connections.ts';
import { Published } from './engine/published.ts';
import { identityRoutes } from './features/account/identity-part.ts';
import { backtestRoutes } from './features/backtest/backtest-routes.ts';
import { BacktestService } from './features/backtest/backtest-service.ts';
import { MatchService } from './features/backtest/match-service.ts';
import { breakGlassRoutes } from './features/break-glass/break-glass-routes.ts';
import { BreakGlassService } from './features/break-glass/break-glass-service.ts';
import { recordingGate } from './features/break-glass/record-reading.ts';
import { calendarRoutes } from './features/calendars/calendar-routes.ts';
import { CalendarService } from './features/calendars/calendar-service.ts';
import { careRoutes } from './features/care/care-part.ts';
import { caseWorkRoutes } from './features/case-work/case-work-part.ts';
import { checklistRoutes } from './features/checklists/checklist-routes.ts';
import { ChecklistService } from './features/checklists/checklist-service.ts';
import { classifiersRoutes } from './features/classifiers/classifiers-part.ts';
import { connectorsPart } from './features/connectors/connectors-part.ts';
import { feedRoutes } from './features/feed/feed-routes.ts';
import { FeedService } from './features/feed/feed-service.ts';
import { fileRoutes } from './features/files/file-routes.ts';
import { createFiles } from './features/files/files-part.ts';
import { ItemFiles } from './features/files/item-files.ts';
import { keptFileRoutes } from './features/files/kept-file-routes.ts';
import { KeptFileService } from './features/files/kept-file-service.ts';
import { staffUploadRoutes } from './features/files/staff-upload-routes.ts';
import { uploadLimit } from './features/files/upload-limit.ts';
import { uploadRoutes } from './features/files/upload-routes.ts';
import { flowRoutes } from './features/flows/flow-routes.ts';
import { FlowService } from './features/flows/flow-service.ts';
import { formRoutes } from './features/forms/form-routes.ts';
import { FormService } from './features/forms/form-service.ts';
import { gatheringRoutes } from './features/gatherings/gathering-routes.ts';
import { GatheringService } from './features/gatherings/gathering-service.ts';
import { groupViewsRoutes } from './features/group-views/group-views-routes.ts';
import { GroupViewsService } from './features/group-views/group-views-service.ts';
import { itemChangeRoutes } from './features/group-views/item-change-routes.ts';
import { ItemChangeService } from './features/group-views/item-change-service.ts';
import { groupRoutes } from './features/groups/group-routes.ts';
import { GroupService } from './features/groups/group-service.ts';
import { membershipRoutes } from './features/groups/membership-routes.ts';
import { MembershipService } from './features/groups/membership-service.ts';
import { groupSettingsRoutes } from './features/groups/settings-routes.ts';
import { GroupSettingsService } from './features/groups/settings-service.ts';
import { helpRoutes } from './features/help/help-part.ts';
import { incidentRoutes } from './features/incidents/incident-routes.ts';
import { IncidentService } from './features/incidents/incident-service.ts';
import { InquirerService } from './features/inquirer/inquirer-service.ts';
import { instanceRoutes } from './features/instances/instance-routes.ts';
import { InstanceService } from './features/instances/instance-service.ts';
import { IntakeLimits } from './features/intake/intake-limits.ts';
import { pageGuard } from './features/intake/page-guard.ts';
import { itemRoutes } from './features/items/item-routes.ts';
import { ItemService } from './features/items/item-service.ts';
import { judgeLessonsWith } from './features/lessons/judge-lessons.ts';
import { lessonsRoutes } from './features/lessons/lessons-part.ts';
import { roomsOfLessons } from './features/lessons/rooms-of-lessons.ts';
import { liveRoutes } from './features/live/live-routes.ts';
import { LiveService } from './features/live/live-service.ts';
import { presenceRoutes } from './features/live/presence-routes.ts';
import { PresenceService } from './features/live/presence-service.ts';
import { meRoutes } from './features/me/me-routes.ts';
import { metricsRoutes } from './features/metrics/metrics-routes.ts';
import { MetricsService } from './features/metrics/metrics-service.ts';
import { migrationRoutes } from './features/migrations/migration-routes.ts';
import { MigrationService } from './features/migrations/migration-service.ts';
import { tellingRoutes } from './features/notifications/notifications-part.ts';
import { optionListRoutes } from './features/option-lists/option-list-routes.ts';
import { OptionListService } from './features/option-lists/option-list-service.ts';
import { ownTaskRoutes } from './features/own-tasks/own-task-routes.ts';
import { OwnTaskService } from './features/own-tasks/own-task-service.ts';
import { peopleRoutes } from './features/people/people-part.ts';
import { postsPart } from './features/posts/posts-part.ts';
import { createPractice, practicePart } from './features/practice/practice-part.ts';
import { withoutLastSlash } from './features/public-pages/last-slash.ts';
import { loadRenderer } from './features/public-pages/load-renderer.ts';
import { messagePages } from './features/public-pages/message-pages.ts';
import { pageLanguage } from './features/public-pages/page-language.ts';
import { publicPageRoutes } from './features/public-pages/public-page-routes.ts';
import { PublicPages } from './features/public-pages/public-pages.ts';
import { loadPublicScripts, type PublicScripts, publicScriptRoutes } from './features/public-pages/public-scripts.ts';
import { ReceiptPages } from './features/public-pages/receipt-pages.ts';
import { staffApp } from './features/public-pages/staff-app.ts';
import { quarantineRoutes } from './features/quarantine/quarantine-routes.ts';
import { QuarantineService } from './features/quarantine/quarantine-service.ts';
import { lookUpLimit } from './features/receipts/look-up-limit.ts';
import { receiptRoutes } from './features/receipts/receipt-routes.ts';
import { receiptLookUp } from './features/receipts/receipt-service.ts';
import { rolloutRoutes } from './features/rollout/rollout-routes.ts';
import { RolloutService } from './features/rollout/rollout-service.ts';
import { SessionService } from './features/rollout/session-service.ts';
import { savedViewRoutes } from './features/saved-views/saved-view-routes.ts';
import { SavedViewService } from './features/saved-views/saved-view-service.ts';
import { ProveService } from './features/scenarios/prove-service.ts';
import { scenarioRoutes } from './features/scenarios/scenario-routes.ts';
import { ScenarioService } from './features/scenarios/scenario-service.ts';
import { scheduleRoutes } from './features/schedules/schedule-routes.ts';
import { ScheduleService } from './features/schedules/schedule-service.ts';
import { searchRoutes } from './features/search/search-routes.ts';
import { SearchService } from './features/search/search-service.ts';
import { seatRoutes } from './features/seats/seat-routes.ts';
import { SeatService } from './features/seats/seat-service.ts';
import { setupRoutes } from './features/setup/setup-routes.ts';
import { prepareSetup } from './features/setup/setup-service.ts';
import { sortingRoutes } from './features/sortings/sorting-routes.ts';
import { SortingService } from './features/sortings/sorting-service.ts';
import { startRoutes } from './features/starts/start-routes.ts';
import { StartService } from './features/starts/start-service.ts';
import { publicSubmissionRoutes } from './features/submissions/public-submission-routes.ts';
import { submissionRoutes } from './features/submissions/submission-routes.ts';
import { SubmissionService } from './features/submissions/submission-service.ts';
import { takenCallRoutes } from './features/submissions/taken-call-routes.ts';
import { completeTaskWith } from './features/tasks/complete-task-service.ts';
import { taskRoutes } from './features/tasks/task-routes.ts';
import { TaskService } from './features/tasks/task-service.ts';
import { withdrawTaskWith } from './features/tasks/withdraw-task-service.ts';
import { triageRoutes } from './features/triage/triage-routes.ts';
import { TriageService } from './features/triage/triage-service.ts';
import { watchingRoutes } from './features/watching/watching-routes.ts';
import { WatchingService } from './features/watching/watching-service.ts';
import { workspaceFinder } from './features/workspace.ts';
import { createListener } from './http/create-listener.ts';
import { ProblemError } from './http/problem.ts';
import type { Route } from './http/routes.ts';
import type { Log } from './observability/log.ts';
import type { Metrics } from './observability/metrics.ts';
import { samplePassword } from './sample/sample-password.ts';
import { samplePeople } from './sample/sample-people.ts';
import { seedSample } from './sample/seed-sample.ts';
import { createGate } from './security/gate.ts';
import { createIdentity } from './security/identity.ts';
import { deriveKeys } from './security/keys.ts';
import { createActorResolver } from './security/session.ts';

export interface ApplicationDependencies {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Application {
  readonly handler: RequestListener;
  /** Everything that it answers to, for tests that must leave nothing out. */
  readonly routes: readonly Route[];
  /** What a newcomer wants to know, line by line: addresses and sign-ins. */
  readonly welcome: readonly string[];
  /** Ends the answers that would go on for hours, so that the rest can end in good order. Before `close`. */
  endStreams(): void;
  close(): Promise<void>;
}

/** Puts the features together, once the database is there and up to date. */
export async function createApplication({
  config,
  database,
  log,
  metrics,
}: ApplicationDependencies): Promise<Application> {
  const services = createServices(config, database, log);
  const welcome = await firstSteps(config, database, services);
  const identity = createIdentity({ pool: database.identity, config });
  const resolveActor = createActorResolver({ identity, pool: database.identity, adminToken: config.adminToken });
  const signedIn = createGate(resolveActor, { baseUrl: config.baseUrl, cookieName: identity.cookieName });
  const gate = recordingGate(signedIn, database.people);
  const live = new LiveService({
    ...database,
    log,
    key: services.keys.livePositions,
    resolve: createActorResolver({ identity, pool: database.identity, adminToken: config.adminToken, isGlance: true }),
  });
  metrics.liveStreams(() => live.streams);
  const guesses = receiptLimit();
  const renderer = await loadRenderer();
  const scripts = await loadPublicScripts();
  const routes = [
    ...liveRoutes(live),
    ...identityRoutes({ identity, database, config, resolveActor, log }),
    ...createRoutes(database, services, renderer, scripts),
  ];
  const handler = createListener({
    config,
    log,
    gate,
    routes,
    problemPage: messagePages(renderer),
    // Not mounted: it compares whole paths, and mounting would cut theirs.
    before: [withoutLastSlash, ...(await staffApp())],
    mounted: [
      ['/r', guesses],
      ['/api/v1/public/receipts', guesses],
    ],
  });
  return {
    handler,
    routes,
    welcome,
    endStreams: () => live.endStreams(),
    async close() {
      await live.close();
      await services.limits.stop();
    },
  };
}

type Services = ReturnType<typeof createServices>;

function createServices(config: Config, { people, engine }: Database, log: Log) {
  const keys = deriveKeys(config.secretKey, config);
  const published = new Published(engine, keys);
  const proofs = new ProveService({ people, published });
  const judgeLessons = judgeLessonsWith({ people, engine, published });
  const flows = new FlowService({ people, published, proofs, judgeLessons: judgeLessons.ofFlow });
  const limits = new IntakeLimits({
    engine,
    key: keys.intakeAddresses,
    settings: config.intake,
    trustProxy: config.trustProxy,
  });
  return {
    keys,
    published,
    flows,
    proofs,
    scenarios: new ScenarioService({ people }),
    forms: new FormService({
      people,
      published,
      checkFlowsUsing: flows.checkFlowsUsing.bind(flows),
      judgeLessons: judgeLessons.ofForm,
    }),
    limits,
    guard: pageGuard(keys, config.intake),
    quarantineDays: config.intake.quarantineDays,
    outboundAllow: config.outboundAllow,
    learningMemoryMb: config.learningMemoryMb,
    submissions: new SubmissionService({ engine, published, keys, limits }),
    findWorkspace: workspaceFinder(engine),
    baseUrl: config.baseUrl,
    sendsMail: config.smtpUrl !== null,
    files: createFiles({ config, people, engine, published, keys, log }),
  };
}

function createRoutes(
  database: Database,
  services: Services,
  renderer: FormPageRenderer,
  scripts: PublicScripts,
): Route[] {
  const { people, engine, owner } = database;
  const { published, submissions, findWorkspace, keys, files, guard, baseUrl } = services;
  const pages = new PublicPages({
    renderer,
    scripts,
    submissions,
    findWorkspace,
    uploads: files.pages,
    guard,
    baseUrl,
  });
  const inquirers = new InquirerService({ engine, published, keys, findWorkspace });
  const mayLookUp = lookUpLimit({ engine, keys });
  const receiptUploads = files.forReceipts(inquirers.findCase.bind(inquirers));
  const receiptPages = new ReceiptPages({
    renderer,
    scripts,
    inquirers,
    mayLookUp,
    findWorkspace,
    uploads: receiptUploads,
    files: files.service,
  });
  const instances = new InstanceService({ people, engine, published });
  const starts = new StartService({ people, engine, published, keys });
  const practice = createPractice({ ...database, ...services });
  const ownTasks = new OwnTaskService({ people });
  const itemFiles = new ItemFiles({ engine, published, keys });
  const tasks = new TaskService({ people });
  const items = new ItemService({ people });
  const completeOwnTask = ownTasks.complete.bind(ownTasks);
  const completeTask = completeTaskWith({ engine, published, keys, completeOwnTask });
  return [
    ...meRoutes({ people }),
    ...peopleRoutes({ people, published }),
    ...setupRoutes({ owner }),
    ...groupRoutes({ groups: new GroupService({ people }) }),
    ...groupSettingsRoutes(new GroupSettingsService({ people })),
    ...membershipRoutes(new MembershipService({ people })),
    ...itemRoutes(items),
    ...presenceRoutes(new PresenceService({ people })),
    ...groupViewsRoutes(new GroupViewsService({ people })),
    ...itemChangeRoutes(new ItemChangeService({ people, tasks, ownTasks, items, completeTask })),
    ...savedViewRoutes(new SavedViewService({ people })),
    ...breakGlassRoutes(new BreakGlassService({ people })),
    ...caseWorkRoutes({ people }),
    ...searchRoutes(new SearchService({ people })),
    ...helpRoutes({ people, published }),
    ...rolloutRoutes(new RolloutService({ people, published }), new SessionService({ people, published })),
    ...feedRoutes({ feed: new FeedService({ people }) }),
    ...postsPart({ people, files: itemFiles }),
    ...keptFileRoutes(new KeptFileService({ people, files: itemFiles })),
    ...taskRoutes({
      tasks,
      completeTask,
      withdrawTask: withdrawTaskWith({ engine, published }),
    }),
    ...ownTaskRoutes(ownTasks),
    ...gatheringRoutes(new GatheringService({ people })),
    ...checklistRoutes(new ChecklistService({ people })),
    ...formRoutes(services.forms),
    ...flowRoutes(services.flows),
    ...scenarioRoutes(services.scenarios, services.proofs),
    ...seatRoutes(new SeatService({ people })),
    ...backtestRoutes({
      backtests: new BacktestService({ people, engine, published }),
      matches: new MatchService({ people }),
    }),
    ...sortingRoutes(new SortingService({ people, engine, published, completeTask })),
    ...triageRoutes(new TriageService({ people, engine, published, completeTask })),
    ...classifiersRoutes({ people, engine, published, memoryMb: services.learningMemoryMb }),
    ...optionListRoutes(new OptionListService({ people })),
    ...submissionRoutes(people),
    ...fileRoutes(files.service),
    ...uploadRoutes({
      uploads: files.uploads,
      fileLimits: files.limits,
      findWorkspace,
      publicForm: submissions.publicForm.bind(submissions),
      mayBegin: uploadLimit({ engine, keys }),
    }),
    ...staffUploadRoutes({ uploads: files.uploads, fileLimits: files.limits, people, engine, published }),
    ...instanceRoutes(instances),
    ...incidentRoutes({ incidents: new IncidentService({ people, engine, published }), instances }),
    ...migrationRoutes(new MigrationService({ people, engine, published })),
    ...watchingRoutes(new WatchingService({ people, engine })),
    ...metricsRoutes(new MetricsService({ people })),
    ...startRoutes({ starts, findWorkspace }),
    ...calendarRoutes(new CalendarService({ people, engine, published, flows: services.flows })),
    ...scheduleRoutes(new ScheduleService({ people })),
    ...connectorsPart({ people, engine, keys, outboundAllow: services.outboundAllow }),
    ...quarantineRoutes(new QuarantineService({ people, engine, published, days: services.quarantineDays })),
    ...careRoutes({ people, engine, owner, published, keys, files: files.service }),
    ...tellingRoutes({ people, engine, keys, sendsMail: services.sendsMail }),
    ...practicePart(practice, { ...database, ...services, store: files.store }),
    ...lessonsRoutes({ people, engine, published, submissions, starts, files, rooms: roomsOfLessons(practice) }),
    ...takenCallRoutes({ submissions, engine }),
    ...publicSubmissionRoutes({
      submissions,
      findWorkspace,
      answerPage: (form, fields, query, request, response) =>
        pages.send(form, fields, (written) => pageLanguage(query, request, written), response),
    }),
    ...receiptRoutes({ lookUp: receiptLookUp(inquirers), mayLookUp }),
    ...publicPageRoutes({ pages, receiptPages }),
    ...publicScriptRoutes(scripts),
  ];
}

/** A receipt is one of 10^16; this keeps whoever guesses from being a load as well. Counted per node. */
const receiptLimit = () =>
  rateLimit({
    windowMs: 60_000,
    limit: 30,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => request.method === 'GET' && request.baseUrl === '/r',
    handler: (_request, _response, next) => next(new ProblemError('request.too-many')),
  });

/** The sample workspace for a newcomer; for an operator, nothing made up and a link to become the first admin. */
async function firstSteps(config: Config, database: Database, services: Services): Promise<string[]> {
  const isNewcomer = config.database.kind === 'embedded' && config.environment !== 'production';
  if (!isNewcomer) {
    const setup = await prepareSetup(database, config);
    return setup
      ? [`Nativ runs at ${config.baseUrl}`, `Become its first admin, within two days and once: ${setup.link}`]
      : [`Nativ runs at ${config.baseUrl}`];
  }
  const password = await samplePassword(config.dataFolder);
  const optionLists = new OptionListService({ people: database.people });
  const { published, forms, flows, scenarios } = services;
  await seedSample({ ...database, published, forms, flows, scenarios, optionLists, password });
  return [
    'Nativ is ready. Three places to begin:',
    '',
    `Public form        ${config.baseUrl}/f/inquiry`,
    `Staff work space   ${config.baseUrl}/`,
    `Builder            ${config.baseUrl}/forms`,
    '',
    `Sign in as one of the sample people, all with the password ${password}`,
    ...samplePeople.map(
      ({ email, role, groups }) => `  ${email.padEnd(26)} ${role.padEnd(9)} ${Object.keys(groups).join(', ')}`,
    ),
  ];
}
