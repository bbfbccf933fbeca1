import type { Scenario, ScenarioClassification, ScenarioExpectation, ScenarioMove, ScenarioSent } from '@nativ/schemas';
import { KIND_OF_INQUIRY } from './inquiry-routing-flow.ts';

/** A Sunday morning. */
const STARTS = '2026-03-01T07:00:00.000Z';
/** Past the time in which a group means to answer first. */
const late: ScenarioMove = { kind: 'passTime', ms: 9 * 3_600_000 };
const inquiry = { description: 'Made up, to try the flow.', urgency: 'thisWeek', contactBy: 'receipt' };

/** What the sample's flow must keep doing; each publication runs them. Everybody in them is made up. */
export const inquiryRoutingScenarios: readonly Scenario[] = [
  {
    title: { he: 'פנייה משפטית שנענתה באיחור', en: 'A legal inquiry that is answered late' },
    startAt: STARTS,
    start: { data: { ...inquiry, kind: 'legal', legalArea: 'work' } },
    moves: [late, responds('legal', 'answered')],
    expect: ends(
      [
        'received',
        'urgency',
        'kind',
        'legalPost',
        'legalResponse',
        'legalLate',
        'legalReminder',
        'reminded',
        'legalOutcome',
        'closing',
        'done',
      ],
      { legalPost: 'post', legalResponse: 'task', legalReminder: 'notification', closing: 'message' },
    ),
  },
  {
    title: { he: 'פנייה דחופה לתמיכה נפשית', en: 'Emotional support that cannot wait' },
    startAt: STARTS,
    start: { data: { ...inquiry, kind: 'psychological', urgency: 'today' } },
    moves: [late, responds('psychological', 'continuing')],
    expect: ends(
      [
        'received',
        'urgency',
        'urgentPost',
        'kind',
        'psychologicalPost',
        'psychologicalResponse',
        'psychologicalLate',
        'psychologicalReminder',
        'reminded',
        'psychologicalOutcome',
        'closing',
        'done',
      ],
      {
        urgentPost: 'post',
        psychologicalPost: 'post',
        psychologicalResponse: 'task',
        psychologicalReminder: 'notification',
        closing: 'message',
      },
    ),
  },
  {
    title: { he: 'פנייה שחזרה למיון', en: 'An inquiry that comes back to be sorted' },
    startAt: STARTS,
    start: { data: { ...inquiry, kind: 'other' } },
    classifications: [says(null)],
    moves: [sortsByHand('social'), late, responds('social', 'refer'), sorts('closed')],
    expect: ends(
      [
        'received',
        'urgency',
        'kind',
        'recognise',
        'recognised',
        'socialPost',
        'socialResponse',
        'socialLate',
        'socialReminder',
        'reminded',
        'socialOutcome',
        'triage',
        'sorted',
        'done',
      ],
      {
        recognise: 'task',
        triage: 'task',
        socialPost: 'post',
        socialResponse: 'task',
        socialReminder: 'notification',
      },
    ),
  },
  {
    title: { he: 'פנייה שממיינת את עצמה', en: 'An inquiry that sorts itself' },
    startAt: STARTS,
    start: { data: { ...inquiry, kind: 'other' } },
    classifications: [says('legal')],
    moves: [responds('legal', 'answered')],
    expect: ends(
      [
        'received',
        'urgency',
        'kind',
        'recognise',
        'recognised',
        'legalPost',
        'legalResponse',
        'legalOutcome',
        'closing',
        'done',
      ],
      { legalPost: 'post', legalResponse: 'task', closing: 'message' },
    ),
  },
];

/** What the classifier makes of a text; null where it is not sure. */
function says(label: string | null): ScenarioClassification {
  return { model: KIND_OF_INQUIRY, label, score: label === null ? 0 : 0.9 };
}

/** Intake says what the classifier was not sure of. */
function sortsByHand(label: string): ScenarioMove {
  return { kind: 'completeTask', place: { node: 'recognise' }, by: 'Intake', data: { label } };
}

function responds(group: string, outcome: string): ScenarioMove {
  const data = { outcome, summary: 'Made up.' };
  return { kind: 'completeTask', place: { node: `${group}Response` }, by: 'Legal', data };
}

function sorts(group: string): ScenarioMove {
  return { kind: 'completeTask', place: { node: 'triage' }, by: 'Intake', data: { group } };
}

/** The case comes to its end by these steps, each of which sends what it sends every time. */
function ends(path: readonly string[], sent: Readonly<Record<string, ScenarioSent['kind']>>): ScenarioExpectation {
  const times = (node: string) => path.filter((each) => each === node).length;
  return {
    path: [...new Set(path)].map((node) => ({ node, times: times(node) })),
    end: { status: 'completed' },
    waits: [],
    incidents: [],
    sent: Object.entries(sent).map(([node, kind]) => ({ node, kind, times: times(node) })),
  };
}
