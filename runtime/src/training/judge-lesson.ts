import type { LessonDocument, LessonJudgement, LessonStep, LessonStepVerdict } from '@nativ/schemas';
import { fieldsAskedOtherwise, isInOtherHands, nodeIn } from './asked-otherwise.ts';
import { type DoneStep, type Followed, followLesson, type LessonWorld } from './follow-lesson.ts';
import { endSentence, NO_SENTENCE, stepSentence } from './judgement-messages.ts';
import { renamedLesson } from './renamed-steps.ts';
import { takenOver } from './taken-over.ts';

export type StepVerdictKind = LessonStepVerdict['verdict'];

export interface JudgedLesson {
  readonly judgement: Omit<LessonJudgement, 'version'>;
  /** The lesson as it fits the new version: what is gone is left out, what came in stands there without a why. */
  readonly adapted: LessonDocument;
}

/** With these a lesson cannot be followed as it is. */
const STALE: ReadonlySet<StepVerdictKind> = new Set([
  'newStepBefore',
  'outOfOrder',
  'leadsElsewhere',
  'gone',
  'notReached',
]);
const CHANGED: ReadonlySet<StepVerdictKind> = new Set(['asksOtherwise', 'otherHands', 'sendsOtherwise']);

/**
 * Says what a new version of a flow makes of a lesson, step by step: it is followed through the version that it is known to
 * fit and through the new one, in memory, and what came otherwise is told.
 */
export function judgeLesson(recorded: LessonDocument, before: LessonWorld, after: LessonWorld): JudgedLesson {
  const { lesson, carried } = renamedLesson(recorded, before.document, after.document);
  const fitted = followLesson(before, recorded, () => true);
  const wasOpen = new Map(fitted.done.map(({ step, open }) => [step.id, open]));
  const isTogether = ({ id }: LessonStep, nodeId: string) =>
    wasOpen.get(id)?.has(carried.get(nodeId) ?? nodeId) ?? false;
  const followed = followLesson(after, lesson, isTogether);
  const judge = new Judge({ recorded, lesson, before, after, fitted, followed, carried, isTogether });
  const steps = lesson.steps.map((step, index) => judge.step(step, index));
  const start = judge.start();
  const end = judge.end();
  return {
    judgement: {
      verdict: overall(steps, start, end.end),
      start,
      steps,
      end: end.end,
      endMessage: end.message,
    },
    adapted: takenOver(lesson, followed, after),
  };
}

function overall(
  steps: readonly LessonStepVerdict[],
  start: LessonJudgement['start'],
  end: LessonJudgement['end'],
): LessonJudgement['verdict'] {
  if (start === 'refused' || end !== 'same') return 'stale';
  if (steps.some(({ verdict, isRefused }) => isRefused || STALE.has(verdict))) return 'stale';
  return start === 'asksOtherwise' || steps.some(({ verdict }) => CHANGED.has(verdict)) ? 'changed' : 'valid';
}

interface JudgeParts {
  readonly recorded: LessonDocument;
  readonly lesson: LessonDocument;
  readonly before: LessonWorld;
  readonly after: LessonWorld;
  readonly fitted: Followed;
  readonly followed: Followed;
  /** The old ids of nodes by their new ones. */
  readonly carried: ReadonlyMap<string, string>;
  readonly isTogether: (blocked: LessonStep, nodeId: string) => boolean;
}

interface Finding {
  readonly verdict: StepVerdictKind;
  readonly fields?: readonly string[];
  readonly nodes?: readonly string[];
  readonly isRefused?: boolean;
}

class Judge {
  private readonly parts: JudgeParts;
  private readonly done: ReadonlyMap<string, DoneStep>;
  private readonly doneAt: ReadonlyMap<string, number>;
  private readonly old: ReadonlySet<string>;

  constructor(parts: JudgeParts) {
    this.parts = parts;
    this.done = new Map(parts.followed.done.map((each) => [each.step.id, each]));
    this.doneAt = new Map(parts.followed.done.map(({ step }, index) => [step.id, index]));
    this.old = new Set(parts.before.document.nodes.map(({ id }) => id));
  }

  step(step: LessonStep, index: number): LessonStepVerdict {
    const { verdict, fields = [], nodes = [], isRefused = false } = this.finding(step, index);
    const isTold = verdict !== 'valid' && verdict !== 'carried';
    const { after, before } = this.parts;
    const named = (id: string) => nodeIn(after, id) ?? nodeIn(before, id) ?? { id };
    const message = isTold ? stepSentence({ verdict, isRefused, fields, nodes: nodes.map(named) }) : NO_SENTENCE;
    return { id: step.id, nodeId: step.nodeId, verdict, isRefused, message, fields: [...fields], nodes: [...nodes] };
  }

  start(): LessonJudgement['start'] {
    const { before, after, followed } = this.parts;
    if (followed.start.isRefused) return 'refused';
    const [one, other] = [before, after].map(({ document }) =>
      document.nodes.find(({ type }) => type === 'formStart' || type === 'manualStart'),
    );
    if (!one || !other) return one === other ? 'same' : 'asksOtherwise';
    const differ = fieldsAskedOtherwise({ flow: before, nodeId: one.id }, { flow: after, nodeId: other.id });
    return differ.length > 0 ? 'asksOtherwise' : 'same';
  }

  end(): { readonly end: LessonJudgement['end']; readonly message: LessonJudgement['endMessage'] } {
    const { fitted, followed, after } = this.parts;
    const strayed = followed.strayed.map(({ nodeId }) => nodeId);
    const expected = new Set(fitted.end.open);
    const more = [...strayed, ...followed.end.open.filter((id) => !expected.has(this.oldId(id)))];
    const named = more.map((id) => nodeIn(after, id) ?? { id });
    if (more.some((id) => !this.old.has(this.oldId(id))))
      return { end: 'goesOn', message: endSentence('goesOn', named) };
    const isSame = more.length === 0 && fitted.end.status === followed.end.status;
    if (isSame || followed.left.length > 0) return { end: 'same', message: NO_SENTENCE };
    return { end: 'endsOtherwise', message: endSentence('endsOtherwise', named) };
  }

  private finding(step: LessonStep, index: number): Finding {
    const { after, carried } = this.parts;
    const node = nodeIn(after, step.nodeId);
    if (!node) return { verdict: 'gone' };
    const done = this.done.get(step.id);
    if (!done) return { verdict: 'notReached' };
    if (done.mended !== null) return { verdict: 'asksOtherwise', fields: done.mended.fields, isRefused: true };
    const news = done.after.map(({ nodeId }) => nodeId).filter((id) => !this.old.has(this.oldId(id)));
    if (news.length > 0) return { verdict: 'newStepBefore', nodes: news };
    const overtaken = this.overtakenBy(step, index);
    if (overtaken.length > 0) return { verdict: 'outOfOrder', nodes: overtaken };
    const elsewhere = this.leadsTo(step, index);
    if (elsewhere !== null) return { verdict: 'leadsElsewhere', nodes: elsewhere };
    return this.looksOtherwise(step, done) ?? { verdict: carried.has(step.nodeId) ? 'carried' : 'valid' };
  }

  /** What is otherwise about a step that can be done as it was. */
  private looksOtherwise(step: LessonStep, done: DoneStep): Finding | null {
    const { before, after } = this.parts;
    const was = this.oldId(step.nodeId);
    if (step.by === 'learner') {
      if (isInOtherHands(nodeIn(before, was), nodeIn(after, step.nodeId))) return { verdict: 'otherHands' };
      const fields = fieldsAskedOtherwise({ flow: before, nodeId: was }, { flow: after, nodeId: step.nodeId });
      if (fields.length > 0) return { verdict: 'asksOtherwise', fields };
    }
    const sent = this.sentOtherwise(step, done);
    return sent.length > 0 ? { verdict: 'sendsOtherwise', nodes: sent } : null;
  }

  /** Later steps that are done before this one now. */
  private overtakenBy(step: LessonStep, index: number): string[] {
    const { lesson, isTogether } = this.parts;
    const at = this.doneAt.get(step.id) ?? 0;
    return lesson.steps
      .slice(index + 1)
      .filter(
        (later) => (this.doneAt.get(later.id) ?? Number.POSITIVE_INFINITY) < at && !isTogether(step, later.nodeId),
      )
      .map(({ nodeId }) => nodeId);
  }

  /** Where the case goes after a step in place of the steps that are not come to; null where it goes on as it did. */
  private leadsTo(step: LessonStep, index: number): string[] | null {
    const { lesson, followed } = this.parts;
    const next = lesson.steps[index + 1];
    if (next === undefined || this.done.has(next.id) || !nodeIn(this.parts.after, next.nodeId)) {
      return this.detourAfter(step);
    }
    const at = this.doneAt.get(step.id) ?? 0;
    const following = followed.done[at + 1];
    const strange = following ? following.after : followed.strayed;
    const [first] = strange.map(({ nodeId }) => nodeId);
    const to = first ?? following?.step.nodeId;
    return to === undefined ? [] : [to];
  }

  /** Steps that the flow had before, but not on the way of the lesson. */
  private detourAfter(step: LessonStep): string[] | null {
    const { done } = this.parts.followed;
    const following = done[(this.doneAt.get(step.id) ?? 0) + 1];
    const detour = (following?.after ?? []).map(({ nodeId }) => nodeId).filter((id) => this.old.has(this.oldId(id)));
    return detour.length > 0 ? detour : null;
  }

  private sentOtherwise(step: LessonStep, done: DoneStep): string[] {
    const { fitted, followed } = this.parts;
    const was = fitted.done.find((each) => each.step.id === step.id);
    const [next, nextWas] = [followingIn(followed, step), followingIn(fitted, step)];
    // What stands beside a step that is gone, new or elsewhere goes out at another time: that is told there.
    const isBesideBreak = next?.step.id !== nextWas?.step.id || (next?.after ?? followed.strayed).length > 0;
    if (!was || isBesideBreak) return [];
    const now = done.sent.map((each) => this.oldSent(each));
    const nodes = [
      ...now.filter((each) => !was.sent.includes(each)),
      ...was.sent.filter((each) => !now.includes(each)),
    ];
    return [...new Set(nodes.map((each) => each.split(' ')[1] ?? ''))];
  }

  private oldSent(each: string): string {
    const [kind = '', nodeId = ''] = each.split(' ');
    return `${kind} ${this.oldId(nodeId)}`;
  }

  private oldId(nodeId: string): string {
    return this.parts.carried.get(nodeId) ?? nodeId;
  }
}

/** What was done after a step. */
function followingIn({ done }: Followed, { id }: LessonStep): DoneStep | undefined {
  return done[done.findIndex(({ step }) => step.id === id) + 1];
}
