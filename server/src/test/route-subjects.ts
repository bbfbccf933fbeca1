import type { Route } from '../http/routes.ts';
import { templateFacts, templateNames, visibleTemplates } from './case-work-samples.ts';
import { glass } from './compartment-samples.ts';
import { fileOf } from './file-personas.ts';
import { heldFacts, heldNames, seesHeld } from './held-personas.ts';
import { articleSamples, questionSamples, seesArticle, seesQuestion } from './help-personas.ts';
import { lessonSamples, seesLesson } from './lesson-personas.ts';
import { seesGathering, seesOwnTask } from './own-item-oracle.ts';
import { entryOf, gatheringNames, gatheringSample, ownTaskNames, ownTaskSample, ownTasks } from './own-item-samples.ts';
import {
  caseFacts,
  caseNames,
  commentId,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personas,
  postNames,
  postSample,
  takenBack,
  taskNames,
  taskSample,
} from './personas.ts';
import { roomSubjects } from './practice-personas.ts';
import { rolloutSamples } from './rollout-personas.ts';
import { missingId } from './seed-personas.ts';
import { knowsGroup, readsGroup, seesCase, seesPost, seesTask } from './visibility-oracle.ts';

/** Something that an address may name, and who sees it. */
export interface Subject {
  readonly name: string;
  readonly key: string;
  readonly sees: (name: PersonaName) => boolean;
}

/** What a kind of address names: the samples of it, and a name that nothing has. */
export interface SubjectKind {
  readonly samples: readonly Subject[];
  readonly missing: string;
}

const everybodyHere = (key: string): SubjectKind => ({ samples: [], missing: key });

const group: SubjectKind = {
  missing: 'no-such-group',
  // The address of a group is its key, which another workspace may use too.
  samples: [...new Set(groupNames.map((name) => groupFacts(name).key))].map((key) => ({
    name: `group ${key}`,
    key,
    sees: (name) => groupNames.some((one) => groupFacts(one).key === key && knowsGroup(name, one)),
  })),
};

/** By the beginning of the address. A route whose address names something that is not here has no place in the matrix yet. */
export const subjectKinds: Readonly<Record<string, SubjectKind>> = {
  '/api/v1/groups/': group,
  '/api/v1/tasks/': {
    missing: missingId,
    samples: [
      ...taskNames.map((task) => ({
        name: `task ${task}`,
        key: taskSample(task).id,
        sees: (name: PersonaName) => seesTask(name, task),
      })),
      ...ownTaskNames.map((task) => ({
        name: `own task ${task}`,
        key: ownTaskSample(task).id,
        sees: (name: PersonaName) => seesOwnTask(name, task),
      })),
    ],
  },
  '/api/v1/gatherings/': {
    missing: missingId,
    samples: gatheringNames.map((gathering) => ({
      name: `gathering ${gathering}`,
      key: gatheringSample(gathering).id,
      sees: (name) => seesGathering(name, gathering),
    })),
  },
  '/api/v1/posts/': {
    missing: missingId,
    samples: postNames.map((post) => ({
      name: `post ${post}`,
      key: postSample(post).id,
      sees: (name) => seesPost(name, post),
    })),
  },
  '/api/v1/comments/': {
    missing: missingId,
    samples: [
      ...postNames.map((post) => ({
        name: `the comment on ${post}`,
        key: commentId(postSample(post).id),
        sees: (name: PersonaName) => seesPost(name, post),
      })),
      { name: 'a comment taken back', key: takenBack.id, sees: (name: PersonaName) => name === takenBack.author },
    ],
  },
  '/api/v1/instances/': {
    missing: missingId,
    samples: caseNames.map((of) => ({
      name: `case ${of}`,
      key: caseFacts(of).instance,
      sees: (name) => seesCase(name, of),
    })),
  },
  '/api/v1/submissions/': {
    missing: missingId,
    samples: caseNames.map((of) => ({
      name: `submission ${of}`,
      key: caseFacts(of).submission,
      sees: (name) => seesCase(name, of),
    })),
  },
  '/api/v1/files/': {
    missing: missingId,
    samples: caseNames.map((of) => ({
      name: `file of ${of}`,
      key: fileOf(caseFacts(of).submission),
      // None of the samples has bytes: seeing that one is there is not opening it.
      sees: () => false,
    })),
  },
  '/api/v1/quarantine/': {
    missing: missingId,
    samples: heldNames.map((of) => ({
      name: `the held ${of}`,
      key: heldFacts(of).submission,
      sees: (name) => seesHeld(name, of),
    })),
  },
  '/api/v1/break-glass/': {
    missing: missingId,
    samples: [
      {
        name: 'an opening',
        key: glass.id,
        sees: (name) => name === glass.by || readsGroup(name, glass.group),
      },
    ],
  },
  '/api/v1/people/': {
    missing: missingId,
    samples: (['outsider', 'stranger'] as const).map((of) => ({
      name: `the ${of}`,
      key: personas[of].id,
      sees: (name) => personas[name].workspace === personas[of].workspace,
    })),
  },
  '/api/v1/calendars/': {
    missing: 'no-such-calendar',
    // By its key, which a calendar of the other workspace has too.
    samples: [{ name: 'the calendar of nights', key: 'night', sees: () => true }],
  },
  // Everybody of the workspace sees these, or only their owner does: other tests hold them to that.
  '/api/v1/forms/': everybodyHere('no-such-form'),
  '/api/v1/flows/': everybodyHere('no-such-flow'),
  '/api/v1/classifiers/': everybodyHere('no-such-classifier'),
  '/api/v1/connectors/': everybodyHere('no-such-connector'),
  '/api/v1/option-lists/': everybodyHere('no-such-list'),
  '/api/v1/reply-templates/': {
    missing: missingId,
    samples: templateNames.map((of) => ({
      name: `the ready reply of ${of}`,
      key: templateFacts(of).id,
      sees: (name) => visibleTemplates(name, (group) => knowsGroup(name, group)).includes(templateFacts(of).id),
    })),
  },
  '/api/v1/questions/': {
    missing: missingId,
    samples: questionSamples.map((question) => ({
      name: `the question of the ${question.of}`,
      key: question.id,
      sees: (name) => seesQuestion(name, question),
    })),
  },
  '/api/v1/articles/': {
    missing: 'no-such-article',
    samples: articleSamples.map((article) => ({
      name: `the article ${article.key}`,
      key: article.key,
      sees: (name) => seesArticle(name, article),
    })),
  },
  '/api/v1/lessons/': {
    missing: 'no-such-lesson',
    samples: lessonSamples.map((lesson) => ({
      name: `the lesson ${lesson.key}`,
      key: lesson.key,
      sees: (name) => seesLesson(name, lesson),
    })),
  },
  '/api/v1/tips/': everybodyHere(missingId),
  '/api/v1/rollouts/': { missing: missingId, samples: rolloutSamples },
  '/api/v1/practice/rooms/': { missing: missingId, samples: roomSubjects },
  // In live work, where the matrix asks, there is no room to be in.
  '/api/v1/room/drawer/': everybodyHere(missingId),
  '/api/v1/room/inquirers/': everybodyHere(missingId),
  '/api/v1/room/tasks/': everybodyHere(missingId),
  '/api/v1/schedules/': everybodyHere('no-such-flow'),
  '/api/v1/teams/': everybodyHere(missingId),
  '/api/v1/skills/': everybodyHere(missingId),
  '/api/v1/absences/': everybodyHere(missingId),
  '/api/v1/recusals/': everybodyHere(missingId),
  '/api/v1/tokens/': everybodyHere(missingId),
  '/api/v1/invitations/': everybodyHere(missingId),
  '/api/v1/account/sessions/': everybodyHere(missingId),
  '/api/v1/notifications/': everybodyHere(missingId),
  '/api/v1/push-devices/': everybodyHere(missingId),
  '/api/v1/erasures/': everybodyHere(missingId),
  '/api/v1/exports/people/': everybodyHere(missingId),
  '/api/v1/exports/inquirers/': everybodyHere('no-such-reference'),
};

/** The kind of thing that a route is about; undefined when it names nothing, null when the matrix does not know it. */
export function kindOf({ path }: Route): SubjectKind | null | undefined {
  const [before] = path.split(':');
  if (before === undefined || before === path) return undefined;
  if (path.startsWith('/api/v1/rollouts/:rollout/units/')) return unitOfRollout;
  return subjectKinds[before] ?? null;
}

/** Below a roll-out stand its units, and who sees the one need not see the others: the designer of its flow is in none. */
const unitOfRollout: SubjectKind = {
  missing: missingId,
  samples: rolloutSamples.map((sample) => ({
    ...sample,
    sees: (name: PersonaName) => sample.sees(name) && name !== 'designer',
  })),
};

/** The parts of an address after the first, where they name something too. */
const laterParts: Readonly<Record<string, string>> = {
  userId: personas.manager.id,
  concernId: id(91),
  otherId: id(31),
  incident: id(533),
  number: '1',
  // Of what stands below a roll-out.
  group: 'legal',
  person: missingId,
  session: missingId,
  entryId: entryOf(ownTasks.legal.id),
  scenario: id(80),
  example: id(86_011),
  node: 'sort',
  viewId: id(85_001),
  file: id(97_101),
};

/** The address of a route about one thing. */
export function addressOf({ path }: Route, key: string): string {
  let parts = 0;
  return path.replace(/:(\w+)/g, (_whole, name: string) => {
    parts += 1;
    if (parts === 1) return key;
    const later = laterParts[name];
    if (later === undefined) throw new Error(`Expected to know what to put for '${name}' in '${path}'. Say it here.`);
    return later;
  });
}

/** What is asked with the addresses that name nothing and need a question; the samples of search all have this word. */
export const queries: Readonly<Record<string, string>> = { '/api/v1/search': '?q=word&limit=100' };

const scenario = {
  title: 'x',
  startAt: '2026-03-01T08:00:00.000Z',
  start: { data: {} },
  moves: [],
  expect: { path: [], end: { status: 'running' }, waits: [], incidents: [], sent: [] },
};

/** A body that passes the schema, for what is written about something; by the `$id` of the schema. */
export const bodies: Readonly<Record<string, object>> = {
  'nativ:api/flow-scenario-create': scenario,
  'nativ:api/rollout-patch': { title: 'x' },
  'nativ:api/cohort-invite': {},
  'nativ:api/sign-off-create': {},
  'nativ:api/training-session-create': {
    startsAt: '2026-01-01T08:00:00Z',
    endsAt: '2026-01-01T09:00:00Z',
    place: 'x',
    units: ['legal'],
  },
  'nativ:api/training-session-patch': {},
  'nativ:api/rollout-units-add': { groups: ['events'] },
  'nativ:api/session-learners-add': { userIds: [missingId] },
  'nativ:api/question-reply-create': { text: 'x' },
  'nativ:api/article-patch': { version: 9 },
  'nativ:api/tip-patch': { leavesAfter: 2 },
  'nativ:api/flow-scenario-patch': { title: 'x' },
  'nativ:api/lesson-patch': { revision: 9 },
  'nativ:api/lesson-take-over': { revision: 9 },
  'nativ:api/lesson-attempt-create': { mode: 'alone' },
  'nativ:api/flow-simulate': { startAt: scenario.startAt, start: scenario.start },
  'nativ:api/presence-set': { tab: 'a-tab-of-mine' },
  'nativ:api/member-add': { email: 'nobody@sample.example', role: 'member' },
  'nativ:api/member-patch': { role: 'member' },
  'nativ:api/group-settings-patch': { name: 'x' },
  'nativ:api/group-archive': {},
  'nativ:api/grant-create': { user: personas.classified.id },
  'nativ:api/item-move': { group: 'events' },
  'nativ:api/reply-template-set': { title: 'x', body: 'x' },
  'nativ:api/related-case-add': { reference: 'REF-41' },
  'nativ:api/case-hand-over': { person: null, group: 'events' },
  'nativ:api/group-item-changes': { changes: [{ id: missingId, column: 'new' }] },
  'nativ:api/saved-view-create': { name: 'x', view: 'board', settings: {} },
  'nativ:api/practice-room-patch': { title: 'x' },
  'nativ:api/room-member-add': { userId: personas.manager.id },
  'nativ:api/room-reply-create': {},
  'nativ:api/drawer-answer': { status: 200 },
  'nativ:api/saved-view-patch': { name: 'x' },
  'nativ:api/comment-create': { text: 'x', mentions: [personas.classified.id] },
  'nativ:api/kept-file-add': { files: [] },
  'nativ:api/post-edit': { text: 'x' },
  'nativ:api/reaction-set': { kind: 'seen' },
  'nativ:api/poll-vote': { choices: [1] },
  'nativ:api/task-assign': { assigneeId: personas.manager.id },
  'nativ:api/sorting-correct': { label: 'a' },
  'nativ:api/task-complete': { data: {} },
  'nativ:api/task-patch': { followUpAt: null },
  'nativ:api/gathering-patch': { place: 'x' },
  'nativ:api/gathering-answer': { answer: 'maybe' },
  'nativ:api/gathering-invite': { people: [personas.manager.id] },
  'nativ:api/checklist-add': { text: 'x' },
  'nativ:api/checklist-entry-patch': { done: true },
  'nativ:api/checklist-order': { ids: [] },
  'nativ:api/task-withdraw': { how: 'drop', reason: 'no longer needed' },
  'nativ:api/answers-open': {},
  'nativ:api/instance-cancel': { reason: 'no longer needed' },
  'nativ:api/instance-message': { name: 'x' },
  'nativ:api/incident-resolve': { action: 'retry' },
  'nativ:api/instance-migrate': { toVersion: 1 },
  'nativ:api/person-change': { name: 'x' },
  'nativ:api/profile-set': { languages: [], skills: [], note: '' },
  'nativ:api/person-deactivate': { successors: [] },
  'nativ:api/conversation-message': { text: 'x' },
  'nativ:api/held-submission-discard': { reason: 'x' },
  'nativ:api/person-erase': { confirmation: 'x' },
  'nativ:api/person-hours-set': { week: null },
  'nativ:api/second-factor-remove': { reason: 'the phone is lost' },
  'nativ:api/absence-create': { fromOn: '2026-01-01', toOn: '2026-01-02' },
};
