import type { RegisteredRouter } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';

type Pattern = keyof RegisteredRouter['routesByPath'];
/** Before anybody is signed in, and where nothing is: nobody asks for help there. */
type Door = '/sign-in' | '/forgot' | '/reset' | '/invitation' | '/setup' | '/$';
/** The pattern of a screen, as a question and a tip keep it. */
type Screen<P extends string = Exclude<Pattern, Door>> = P extends `${infer Page}/$` ? Page : P;

/** What each screen is called: as its heading where that is always the same, and what it shows one of where it is not. */
export const names: Readonly<Record<Screen, ParseKeys>> = {
  '/': 'home.title',
  '/account': 'myAccount.title',
  '/account/tokens': 'tokens.title',
  '/adoption': 'rollout.adoption.title',
  '/calendars': 'calendars.title',
  '/cases/$id': 'search.kind.case',
  '/classifiers': 'recognition.title',
  '/classifiers/$key': 'help.screens.classifier',
  '/dashboards': 'dashboards.title',
  '/dashboards/cases': 'search.kindPlural.case',
  '/erasures': 'erasures.title',
  '/flows': 'flows.title',
  '/flows/$key': 'search.kind.flow',
  '/flows/$key/backtest': 'backtest.title',
  '/flows/$key/live': 'live.title',
  '/flows/$key/move': 'migration.title',
  '/forms': 'forms.title',
  '/forms/$key': 'search.kind.form',
  '/gatherings/$id': 'search.kind.gathering',
  '/groups/$key': 'search.kind.group',
  '/groups/$key/reads': 'readLog.title',
  '/groups/$key/settings': 'groupSettings.title',
  '/handbook': 'help.handbook.title',
  '/help-line': 'help.line.title',
  '/incidents': 'incidents.title',
  '/lessons': 'lessons.title',
  '/lessons/$key': 'search.kind.lesson',
  '/lessons/$key/edit': 'help.screens.lessonEdit',
  '/new-classifier': 'recognition.new',
  '/new-flow': 'newFlow.title',
  '/new-form': 'newForm.title',
  '/new-inquiry': 'taking.title',
  '/new-inquiry/$form': 'taking.title',
  '/new-item': 'items.newTitle',
  '/new-option-list': 'optionLists.new',
  '/notifications': 'notifications.title',
  '/notifications/settings': 'notificationSettings.title',
  '/option-lists': 'optionLists.title',
  '/option-lists/$key': 'help.screens.optionList',
  '/people': 'people.title',
  '/people/$id': 'search.kind.person',
  '/people/import': 'import.title',
  '/people/new': 'addPerson.title',
  '/posts/$id': 'search.kind.post',
  '/practice-rooms': 'practice.title',
  '/quarantine': 'quarantine.title',
  '/quarantine/$id': 'quarantine.one',
  '/replies': 'caseWork.replies.title',
  '/rollouts': 'rollout.title',
  '/rollouts/$id': 'help.screens.rollout',
  '/search': 'search.title',
  '/settings/access': 'access.title',
  '/settings/break-glass': 'glass.title',
  '/settings/connectors': 'connectors.title',
  '/tasks/$id': 'search.kind.task',
  '/teams': 'teams.title',
  '/triage': 'recognition.triage.title',
};

/** Null for the screen of a release that this one does not know. */
export const screenName = (screen: string): ParseKeys | null =>
  Object.hasOwn(names, screen) ? names[screen as Screen] : null;
