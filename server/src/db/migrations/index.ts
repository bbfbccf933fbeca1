import type { Knex } from 'knex';
import * as foundation from './0001-foundation.ts';
import * as rowLevelSecurity from './0002-row-level-security.ts';
import * as recordSteps from './0003-record-steps.ts';
import * as listsOfWork from './0004-lists-of-work.ts';
import * as quickIntake from './0005-quick-intake.ts';
import * as sightOfSubmissions from './0006-sight-of-submissions.ts';
import * as timersAndJobs from './0007-timers-and-jobs.ts';
import * as recordMore from './0008-record-more.ts';
import * as calendars from './0009-calendars.ts';
import * as identity from './0010-identity.ts';
import * as people from './0011-people.ts';
import * as compartments from './0012-compartments.ts';
import * as sealedAnswers from './0013-sealed-answers.ts';
import * as assignment from './0014-assignment.ts';
import * as inquirer from './0015-inquirer.ts';
import * as rememberedSight from './0016-remembered-sight.ts';
import * as files from './0017-files.ts';
import * as workingHours from './0018-working-hours.ts';
import * as notices from './0019-notices.ts';
import * as publicIntake from './0020-public-intake.ts';
import * as optionLists from './0021-option-lists.ts';
import * as flowScenarios from './0022-flow-scenarios.ts';
import * as editingSeats from './0023-editing-seats.ts';
import * as versionNotes from './0024-version-notes.ts';
import * as watching from './0025-watching.ts';
import * as taskWhy from './0027-task-why.ts';
import * as ownItems from './0028-own-items.ts';
import * as live from './0029-live.ts';
import * as feed from './0030-feed.ts';
import * as savedViews from './0031-saved-views.ts';
import * as search from './0032-search.ts';
import * as caseTimes from './0033-case-times.ts';
import * as beingTold from './0034-being-told.ts';
import * as caseWork from './0035-case-work.ts';
import * as liveMore from './0039-live-more.ts';
import * as whatWasTakenBack from './0040-what-was-taken-back.ts';
import * as searchMore from './0042-search-more.ts';
import * as invited from './0044-invited.ts';
import * as whenLastActive from './0050-when-last-active.ts';
import * as classifiers from './0051-classifiers.ts';
import * as sortings from './0052-sortings.ts';
import * as statusesAndLabels from './0053-statuses-and-labels.ts';
import * as sortingIsNoAnswer from './0062-sorting-is-no-answer.ts';
import * as handling from './0063-handling.ts';
import * as practiceRooms from './0064-practice-rooms.ts';
import * as lessons from './0065-lessons.ts';
import * as rollout from './0066-rollout.ts';
import * as help from './0067-help.ts';
import * as cheaperReads from './0068-cheaper-reads.ts';
import * as putAway from './0069-put-away.ts';
import * as lifeInRooms from './0074-life-in-rooms.ts';
import * as lessonsMore from './0075-lessons-more.ts';
import * as cohortsAreHelped from './0077-cohorts-are-helped.ts';
import * as cheaperStill from './0078-cheaper-still.ts';
import * as championsMore from './0081-champions-more.ts';
import * as plansChange from './0083-plans-change.ts';
import * as talkOfGatherings from './0085-talk-of-gatherings.ts';
import * as filesOfOwnItems from './0086-files-of-own-items.ts';
import * as connectorsPutAway from './0087-connectors-put-away.ts';
import * as clockOfRooms from './0089-clock-of-rooms.ts';
import * as leftToMembers from './0090-left-to-members.ts';
import * as searchLearning from './0091-search-learning.ts';
import * as tipsPerPerson from './0092-tips-per-person.ts';
import * as glassAtNoPrice from './0096-glass-at-no-price.ts';
import * as unitsSeeEachOther from './0097-units-see-each-other.ts';
import * as responseOfTheTrained from './0098-response-of-the-trained.ts';
import * as glassAndFilesOfRooms from './0101-glass-and-files-of-rooms.ts';
import * as lessonsArePublishedLater from './0102-lessons-are-published-later.ts';
import * as invitedOnce from './0104-invited-once.ts';

/** Every migration in order. A released one is never edited. */
export const migrations: Readonly<Record<string, { up(knex: Knex): Promise<void> }>> = {
  '0001-foundation': foundation,
  '0002-row-level-security': rowLevelSecurity,
  '0003-record-steps': recordSteps,
  '0004-lists-of-work': listsOfWork,
  '0005-quick-intake': quickIntake,
  '0006-sight-of-submissions': sightOfSubmissions,
  '0007-timers-and-jobs': timersAndJobs,
  '0008-record-more': recordMore,
  '0009-calendars': calendars,
  '0010-identity': identity,
  '0011-people': people,
  '0012-compartments': compartments,
  '0013-sealed-answers': sealedAnswers,
  '0014-assignment': assignment,
  '0015-inquirer': inquirer,
  '0016-remembered-sight': rememberedSight,
  '0017-files': files,
  '0018-working-hours': workingHours,
  '0019-notices': notices,
  '0020-public-intake': publicIntake,
  '0021-option-lists': optionLists,
  '0022-flow-scenarios': flowScenarios,
  '0023-editing-seats': editingSeats,
  '0024-version-notes': versionNotes,
  '0025-watching': watching,
  '0027-task-why': taskWhy,
  '0028-own-items': ownItems,
  '0029-live': live,
  '0030-feed': feed,
  '0031-saved-views': savedViews,
  '0032-search': search,
  '0033-case-times': caseTimes,
  '0034-being-told': beingTold,
  '0035-case-work': caseWork,
  '0039-live-more': liveMore,
  '0040-what-was-taken-back': whatWasTakenBack,
  '0042-search-more': searchMore,
  '0044-invited': invited,
  '0050-when-last-active': whenLastActive,
  '0051-classifiers': classifiers,
  '0052-sortings': sortings,
  '0053-statuses-and-labels': statusesAndLabels,
  '0062-sorting-is-no-answer': sortingIsNoAnswer,
  '0063-handling': handling,
  '0064-practice-rooms': practiceRooms,
  '0065-lessons': lessons,
  '0066-rollout': rollout,
  '0067-help': help,
  '0068-cheaper-reads': cheaperReads,
  '0069-put-away': putAway,
  '0074-life-in-rooms': lifeInRooms,
  '0075-lessons-more': lessonsMore,
  '0077-cohorts-are-helped': cohortsAreHelped,
  '0078-cheaper-still': cheaperStill,
  '0081-champions-more': championsMore,
  '0083-plans-change': plansChange,
  '0085-talk-of-gatherings': talkOfGatherings,
  '0086-files-of-own-items': filesOfOwnItems,
  '0087-connectors-put-away': connectorsPutAway,
  '0089-clock-of-rooms': clockOfRooms,
  '0090-left-to-members': leftToMembers,
  '0091-search-learning': searchLearning,
  '0092-tips-per-person': tipsPerPerson,
  '0096-glass-at-no-price': glassAtNoPrice,
  '0097-units-see-each-other': unitsSeeEachOther,
  '0098-response-of-the-trained': responseOfTheTrained,
  '0101-glass-and-files-of-rooms': glassAndFilesOfRooms,
  '0102-lessons-are-published-later': lessonsArePublishedLater,
  '0104-invited-once': invitedOnce,
};
