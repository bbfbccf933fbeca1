import { isCounted } from '@nativ/runtime';
import type {
  FlowNode,
  FormDocument,
  Lesson,
  LessonAttempt,
  LessonStanding,
  LessonStep,
  LessonStepShown,
  LessonSummary,
  LocalizedText,
} from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import type { AttemptRow, OwnAttemptRow } from './attempt-store.ts';
import type { Fits, LessonRow, LessonRowWithFits } from './lesson-store.ts';

/** Whom a lesson is shown to. */
export interface Reader {
  readonly actor: Actor;
  readonly groups: ReadonlySet<string>;
  /** Their own attempts, the newest first. */
  readonly attempts: readonly AttemptRow[];
}

export const mayLead = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'champion';

/** Roughly what reading and doing a step takes somebody who is new to it. */
const MINUTES_A_STEP = 2;

export function summaryOf(row: LessonRow, reader: Reader): LessonSummary {
  const { document } = row;
  const { title, summary, roles, groups, flow } = document;
  const stepCount = document.steps.filter(isCounted).length;
  return {
    id: row.id,
    key: row.key,
    title,
    summary,
    roles,
    groups,
    flow,
    flowTitle: row.flowTitle ?? flow,
    state: row.state,
    stepCount,
    minutes: Math.max(5, stepCount * MINUTES_A_STEP),
    verdict: row.verdict,
    isForMe: isFor(row, reader),
    mine: standingOf(row, reader.attempts),
    mayEdit: mayLead(reader.actor),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function isFor({ document }: LessonRow, { actor, groups }: Reader): boolean {
  const fitsRole = document.roles.length === 0 || document.roles.includes(actor.role);
  return fitsRole && (document.groups.length === 0 || document.groups.some((key) => groups.has(key)));
}

export function standingOf(row: LessonRow, attempts: readonly AttemptRow[]): LessonStanding {
  const mine = attempts.filter(({ lessonId }) => lessonId === row.id);
  const running = mine.find(({ finishedAt, roomId }) => finishedAt === null && roomId !== null);
  return {
    isPractised: mine.some(({ mode, finishedAt }) => mode !== 'assessment' && finishedAt !== null),
    isPassed: mine.some(({ passed }) => passed === true),
    attemptsLeft: attemptsLeft(row, mine),
    running: running?.roomId ? { attempt: running.id, room: running.roomId, mode: running.mode } : null,
  };
}

/** Publishing a lesson anew lets everybody try again. */
export function attemptsLeft(
  row: Pick<LessonRow, 'document' | 'publishedAt'>,
  mine: readonly AttemptRow[],
): number | null {
  if (mine.some(({ passed }) => passed === true)) return null;
  const since = row.publishedAt?.getTime() ?? 0;
  const begun = mine.filter(({ mode, startedAt }) => mode === 'assessment' && startedAt.getTime() >= since).length;
  return Math.max(0, row.document.criterion.attempts - begun);
}

export function lessonOf(row: LessonRowWithFits, reader: Reader, names: ReadonlyMap<string, LocalizedText>): Lesson {
  const { document, fits, publishedVersion, revision, judgement } = row;
  const isLeader = mayLead(reader.actor);
  return {
    ...summaryOf(row, reader),
    revision,
    recordedVersion: document.recordedVersion,
    publishedVersion,
    start: isLeader ? document.start : { ...document.start, answers: {}, classifications: [] },
    steps: document.steps.map((step) => shown(isLeader ? step : withoutDecision(step), fits, names)),
    criterion: document.criterion,
    judgement,
  };
}

const withoutDecision = (step: LessonStep): LessonStep => ({ ...step, decision: {}, counts: [] });

function shown(step: LessonStep, fits: Fits, names: ReadonlyMap<string, LocalizedText>): LessonStepShown {
  const node = fits.flow.nodes.find(({ id }) => id === step.nodeId);
  const [group] = groupsOf(node);
  const name = group === undefined ? undefined : names.get(group);
  const form = typeof node?.config?.form === 'string' ? node.config.form : null;
  return {
    step,
    nodeTitle: titleOf(node, step.nodeId),
    group: group === undefined || name === undefined ? null : { key: group, name },
    form,
    questions: form === null ? [] : questionsOf(fits.forms[form]),
  };
}

/** What people read on a task, else what is written on its node. */
export function titleOf(node: FlowNode | undefined, nodeId: string): LocalizedText {
  const title = node?.config?.title;
  return (title as LocalizedText | undefined) ?? node?.name ?? nodeId;
}

/** The groups that do a step. */
export function groupsOf(node: FlowNode | undefined): string[] {
  const { group, groups, heldBack } = node?.config ?? {};
  const held = typeof heldBack === 'object' && heldBack !== null ? (heldBack as { group?: unknown }).group : undefined;
  return [group, ...(Array.isArray(groups) ? groups : []), held].filter((key) => typeof key === 'string');
}

/** What a form asks, in each of its languages. */
function questionsOf(form: FormDocument | undefined): LessonStepShown['questions'] {
  const properties = (form?.schema.properties ?? {}) as Readonly<Record<string, { readonly title?: unknown }>>;
  const own = form?.settings?.language ?? 'he';
  return Object.entries(properties).map(([path, { title }]) => {
    const told = typeof title === 'string' ? title : path;
    const translated = Object.entries(form?.translations ?? {}).flatMap(([language, texts]) => {
      const text = texts?.[`/schema/properties/${path}/title`];
      return typeof text === 'string' ? [[language, text]] : [];
    });
    return { path, title: { [own]: told, ...Object.fromEntries(translated) } };
  });
}

export function attemptOf(
  row: OwnAttemptRow,
  lesson: Pick<LessonRow, 'key' | 'document' | 'publishedAt'> & { readonly fits: Fits },
  mine: readonly AttemptRow[],
): LessonAttempt {
  const { document, fits } = lesson;
  const minutes =
    row.finishedAt && Math.max(1, Math.round((row.finishedAt.getTime() - row.startedAt.getTime()) / 60_000));
  return {
    id: row.id,
    lesson: lesson.key,
    mode: row.mode,
    room: row.roomId,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    right: row.right,
    of: row.of,
    isPassed: row.passed,
    criterion: document.criterion,
    attemptsLeft: attemptsLeft(lesson, mine),
    minutes,
    steps: row.steps.map(({ id, result, fields }) => {
      const step = document.steps.find((each) => each.id === id);
      const node = fits.flow.nodes.find((each) => each.id === step?.nodeId);
      const title = titleOf(node, step?.nodeId ?? id);
      return { id, title, result, fields: [...fields], ...(step?.why !== undefined && { why: step.why }) };
    }),
  };
}
