import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { asProblem } from '../api/api-problem.ts';
import { placeOf, roomId } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { casesSearch, dashboardSearch } from '../dashboards/dashboard-search.ts';
import { liveSearch } from '../flows/live/live-search.ts';
import { groupSearch } from '../group/group-search.ts';
import { HomePage } from '../home/home-page.tsx';
import { withTexts } from '../i18n/i18n.ts';
import { newItemSearch } from '../items/new-item-search.ts';
import { noticeFilter } from '../notifications/notice-filter.ts';
import { classifierSearch } from '../recognition/classifier-search.ts';
import { searchAddress } from '../search/search-address.ts';
import { lazyRouteComponent } from './lazy-route-component.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { PendingPage } from './pending-page.tsx';
import { RouteProblem } from './problem-page.tsx';
import { Shell } from './shell.tsx';
import { signInSearch } from './sign-in-search.ts';
import { outOfTheRoom, toTheDoor } from './to-the-door.ts';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const forgotRoute = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('./forgot-page.tsx'), 'ForgotPage'),
});

const resetRoute = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./reset-page.tsx'), 'ResetPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup-page.tsx'), 'SetupPage'),
});

/** Everything for whoever is signed in; others are sent to the door and come back afterwards. */
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      const { status } = asProblem(error);
      if (roomId !== null && status === 404) await outOfTheRoom();
      if (status !== 401) throw error;
      if (roomId !== null) await toTheDoor(location.publicHref);
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { returnTo: location.href } });
    }
  },
  component: Shell,
});

const home = createRoute({ getParentRoute: () => staff, path: '/', component: HomePage });

const task = createRoute({
  getParentRoute: () => staff,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../workspace/task-page.tsx'), 'TaskPage'),
});

const gathering = createRoute({
  getParentRoute: () => staff,
  path: '/gatherings/$id',
  component: lazyRouteComponent(() => import('../items/gathering-page.tsx'), 'GatheringPage'),
});

const post = createRoute({
  getParentRoute: () => staff,
  path: '/posts/$id',
  component: lazyRouteComponent(() => import('../feed/post-page.tsx'), 'PostPage'),
});

const newItem = createRoute({
  getParentRoute: () => staff,
  path: '/new-item',
  validateSearch: newItemSearch,
  component: lazyRouteComponent(() => import('../items/new-item-page.tsx'), 'NewItemPage'),
});

const group = createRoute({
  getParentRoute: () => staff,
  path: '/groups/$key',
  validateSearch: groupSearch,
  component: lazyRouteComponent(() => import('../group/group-page.tsx'), 'GroupPage'),
});

const groupSettings = createRoute({
  getParentRoute: () => staff,
  path: '/groups/$key/settings',
  component: lazyRouteComponent(() => import('../workspace/group-settings-page.tsx'), 'GroupSettingsPage'),
});

const connectors = createRoute({
  getParentRoute: () => staff,
  path: '/settings/connectors',
  component: lazyRouteComponent(() => import('../admin/connectors/connectors-page.tsx'), 'ConnectorsPage'),
});

const breakGlass = createRoute({
  getParentRoute: () => staff,
  path: '/settings/break-glass',
  component: lazyRouteComponent(() => import('../workspace/break-glass-page.tsx'), 'BreakGlassPage'),
});

const readLog = createRoute({
  getParentRoute: () => staff,
  path: '/groups/$key/reads',
  component: lazyRouteComponent(() => import('../workspace/read-log-page.tsx'), 'ReadLogPage'),
});

const newInquiry = createRoute({
  getParentRoute: () => staff,
  path: '/new-inquiry',
  component: lazyRouteComponent(() => import('../workspace/inquiry-forms-page.tsx'), 'InquiryFormsPage'),
});

const inquiryOf = createRoute({
  getParentRoute: () => staff,
  path: '/new-inquiry/$form',
  component: lazyRouteComponent(() => import('../workspace/inquiry-taking-page.tsx'), 'InquiryTakingPage'),
});

const erasures = createRoute({
  getParentRoute: () => staff,
  path: '/erasures',
  component: lazyRouteComponent(() => import('../admin/erasures-page.tsx'), 'ErasuresPage'),
});

const quarantine = createRoute({
  getParentRoute: () => staff,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('../workspace/quarantine-page.tsx'), 'QuarantinePage'),
});

const held = createRoute({
  getParentRoute: () => staff,
  path: '/quarantine/$id',
  component: lazyRouteComponent(() => import('../workspace/held-page.tsx'), 'HeldPage'),
});

const instance = createRoute({
  getParentRoute: () => staff,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../workspace/case-page.tsx'), 'CasePage'),
});

const replies = createRoute({
  getParentRoute: () => staff,
  path: '/replies',
  component: lazyRouteComponent(() => import('../workspace/replies-page.tsx'), 'RepliesPage'),
});

const forms = createRoute({
  getParentRoute: () => staff,
  path: '/forms',
  component: lazyRouteComponent(() => import('../admin/forms-page.tsx'), 'FormsPage'),
});

const newForm = createRoute({
  getParentRoute: () => staff,
  // Beside the forms and not below them, since any word there is the key of one.
  path: '/new-form',
  component: lazyRouteComponent(() => import('../forms/start/new-form-page.tsx'), 'NewFormPage'),
});

const newFlow = createRoute({
  getParentRoute: () => staff,
  // Beside the flows and not below them, as with the forms.
  path: '/new-flow',
  component: lazyRouteComponent(() => import('../flows/start/new-flow-page.tsx'), 'NewFlowPage'),
});

const optionLists = createRoute({
  getParentRoute: () => staff,
  path: '/option-lists',
  component: lazyRouteComponent(() => import('../forms/option-lists/option-lists-page.tsx'), 'OptionListsPage'),
});

const optionList = createRoute({
  getParentRoute: () => staff,
  path: '/option-lists/$key',
  component: lazyRouteComponent(() => import('../forms/option-lists/option-list-page.tsx'), 'OptionListPage'),
});

const newOptionList = createRoute({
  getParentRoute: () => staff,
  path: '/new-option-list',
  component: lazyRouteComponent(() => import('../forms/option-lists/new-option-list-page.tsx'), 'NewOptionListPage'),
});

const form = createRoute({
  getParentRoute: () => staff,
  path: '/forms/$key',
  staticData: { isWide: true },
  component: lazyRouteComponent(() => import('../forms/builder/form-builder-page.tsx'), 'FormBuilderPage'),
});

const flows = createRoute({
  getParentRoute: () => staff,
  path: '/flows',
  component: lazyRouteComponent(() => import('../admin/flows-page.tsx'), 'FlowsPage'),
});

const flow = createRoute({
  getParentRoute: () => staff,
  path: '/flows/$key',
  staticData: { isWide: true },
  component: lazyRouteComponent(() => import('../flows/builder/flow-builder-page.tsx'), 'FlowBuilderPage'),
});

const classifiers = createRoute({
  getParentRoute: () => staff,
  path: '/classifiers',
  component: lazyRouteComponent(() => import('../recognition/classifiers-page.tsx'), 'ClassifiersPage'),
});

const newClassifier = createRoute({
  getParentRoute: () => staff,
  // Beside the classifiers and not below them, as with the forms.
  path: '/new-classifier',
  component: lazyRouteComponent(() => import('../recognition/new-classifier-page.tsx'), 'NewClassifierPage'),
});

const classifier = createRoute({
  getParentRoute: () => staff,
  path: '/classifiers/$key',
  validateSearch: classifierSearch,
  component: lazyRouteComponent(() => import('../recognition/classifier-page.tsx'), 'ClassifierPage'),
});

const triage = createRoute({
  getParentRoute: () => staff,
  path: '/triage',
  component: lazyRouteComponent(() => import('../recognition/triage/triage-page.tsx'), 'TriagePage'),
});

const calendars = createRoute({
  getParentRoute: () => staff,
  path: '/calendars',
  component: lazyRouteComponent(() => import('../admin/calendars-page.tsx'), 'CalendarsPage'),
});

const flowBacktest = createRoute({
  getParentRoute: () => staff,
  path: '/flows/$key/backtest',
  component: lazyRouteComponent(() => import('../flows/backtest/backtest-page.tsx'), 'BacktestPage'),
});

const flowMigration = createRoute({
  getParentRoute: () => staff,
  path: '/flows/$key/move',
  component: lazyRouteComponent(() => import('../admin/flow-migration-page.tsx'), 'FlowMigrationPage'),
});

const flowLive = createRoute({
  getParentRoute: () => staff,
  path: '/flows/$key/live',
  validateSearch: liveSearch,
  component: lazyRouteComponent(() => import('../flows/live/live-page.tsx'), 'LivePage'),
});

const incidents = createRoute({
  getParentRoute: () => staff,
  path: '/incidents',
  validateSearch: (search: Record<string, unknown>): { flow?: string } =>
    typeof search.flow === 'string' && search.flow !== '' ? { flow: search.flow } : {},
  component: lazyRouteComponent(() => import('../workspace/incidents-page.tsx'), 'IncidentsPage'),
});

const account = createRoute({
  getParentRoute: () => staff,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

const access = createRoute({
  getParentRoute: () => staff,
  path: '/settings/access',
  component: lazyRouteComponent(() => import('../account/access-page.tsx'), 'AccessPage'),
});

const people = createRoute({
  getParentRoute: () => staff,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
});

const addPerson = createRoute({
  getParentRoute: () => staff,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../people/add-person-page.tsx'), 'AddPersonPage'),
});

const importPeople = createRoute({
  getParentRoute: () => staff,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../people/import-page.tsx'), 'ImportPage'),
});

const person = createRoute({
  getParentRoute: () => staff,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../people/person-page.tsx'), 'PersonPage'),
});

const teams = createRoute({
  getParentRoute: () => staff,
  path: '/teams',
  component: lazyRouteComponent(() => import('../people/teams-page.tsx'), 'TeamsPage'),
});

const tokens = createRoute({
  getParentRoute: () => staff,
  path: '/account/tokens',
  component: lazyRouteComponent(() => import('../people/tokens-page.tsx'), 'TokensPage'),
});

const notifications = createRoute({
  getParentRoute: () => staff,
  path: '/notifications',
  validateSearch: noticeFilter,
  component: lazyRouteComponent(() => import('../notifications/notifications-page.tsx'), 'NotificationsPage'),
});

const notificationSettings = createRoute({
  getParentRoute: () => staff,
  path: '/notifications/settings',
  component: lazyRouteComponent(
    () => import('../notifications/settings/settings-page.tsx'),
    'NotificationSettingsPage',
  ),
});

const search = createRoute({
  getParentRoute: () => staff,
  path: '/search',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('../search/search-page.tsx'), 'SearchPage'),
});

const practiceRooms = createRoute({
  getParentRoute: () => staff,
  path: '/practice-rooms',
  component: lazyRouteComponent(() => import('../practice/rooms-page.tsx'), 'RoomsPage'),
});

const dashboards = createRoute({
  getParentRoute: () => staff,
  path: '/dashboards',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('../dashboards/dashboards-page.tsx'), 'DashboardsPage'),
});

const casesBehind = createRoute({
  getParentRoute: () => staff,
  path: '/dashboards/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../dashboards/cases-page.tsx'), 'CasesBehindPage'),
});

const lessonScreens = () => withTexts(import('../training/lessons/lesson-screens.tsx'));

const lessons = createRoute({
  getParentRoute: () => staff,
  path: '/lessons',
  component: lazyRouteComponent(lessonScreens, 'LessonsPage'),
});

const lesson = createRoute({
  getParentRoute: () => staff,
  path: '/lessons/$key',
  component: lazyRouteComponent(lessonScreens, 'LessonPage'),
});

const lessonEdit = createRoute({
  getParentRoute: () => staff,
  path: '/lessons/$key/edit',
  validateSearch: ({ answer }: Record<string, unknown>): { answer?: string } =>
    typeof answer === 'string' ? { answer } : {},
  component: lazyRouteComponent(lessonScreens, 'LessonEditPage'),
});

const helpLine = createRoute({
  getParentRoute: () => staff,
  path: '/help-line/$',
  component: lazyRouteComponent(() => import('../help/help-line-page.tsx'), 'HelpLinePage'),
});

const handbook = createRoute({
  getParentRoute: () => staff,
  path: '/handbook/$',
  component: lazyRouteComponent(() => import('../help/handbook-page.tsx'), 'HandbookPage'),
});

const rollouts = createRoute({
  getParentRoute: () => staff,
  path: '/rollouts',
  component: lazyRouteComponent(() => import('../training/rollout/rollouts-page.tsx'), 'RolloutsPage'),
});

const rollout = createRoute({
  getParentRoute: () => staff,
  path: '/rollouts/$id',
  component: lazyRouteComponent(() => import('../training/rollout/rollout-page.tsx'), 'RolloutPage'),
});

const adoption = createRoute({
  getParentRoute: () => staff,
  path: '/adoption',
  component: lazyRouteComponent(() => import('../training/rollout/adoption-page.tsx'), 'AdoptionPage'),
});

const missing = createRoute({ getParentRoute: () => staff, path: '$', component: NotFoundPage });

const routeTree = root.addChildren([
  signInRoute,
  forgotRoute,
  resetRoute,
  invitationRoute,
  setupRoute,
  staff.addChildren([
    account,
    access,
    home,
    task,
    gathering,
    post,
    newItem,
    group,
    groupSettings,
    connectors,
    breakGlass,
    readLog,
    erasures,
    quarantine,
    held,
    newInquiry,
    inquiryOf,
    instance,
    replies,
    forms,
    newForm,
    newFlow,
    optionLists,
    optionList,
    newOptionList,
    form,
    flows,
    flow,
    classifiers,
    newClassifier,
    classifier,
    triage,
    calendars,
    flowBacktest,
    flowMigration,
    flowLive,
    incidents,
    people,
    addPerson,
    importPeople,
    person,
    teams,
    tokens,
    notifications,
    notificationSettings,
    search,
    practiceRooms,
    dashboards,
    casesBehind,
    rollouts,
    rollout,
    adoption,
    lessons,
    lesson,
    lessonEdit,
    helpLine,
    handbook,
    missing,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: placeOf('') || '/',
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Another task or group is another screen: it starts fresh and takes the focus.
    defaultRemountDeps: ({ params }) => params,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: RouteProblem,
    defaultPendingComponent: PendingPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** A workshop that needs the whole width: the navigation opens from its button there. */
    readonly isWide?: boolean;
  }
}
