import { exampleFilling, type RehearsalView } from '@nativ/runtime';
import type { FlowSurroundings, ScenarioMove } from '@nativ/schemas';
import { actorsOf } from './actors.ts';

/**
 * What would happen next if everybody did their work, for playing a run by itself: open tasks are done with answers
 * that fit, systems answer, and when nobody has anything to do the next timer comes due. Null when only somebody outside
 * could go on.
 */
export function nextMove(view: RehearsalView, surroundings: FlowSurroundings, words: string): ScenarioMove | null {
  const [task] = view.tasks;
  if (task) {
    const data = task.form === null ? {} : exampleOf(task.form, surroundings, words);
    const [by = task.group] = actorsOf(view, task);
    const vote = task.purpose === 'vote' ? { approved: true } : {};
    const [label] = labelsFor(task, surroundings);
    const sorted = task.purpose === 'sorting' ? { label: label?.key ?? 'other' } : {};
    return { kind: 'completeTask', place: task.place, by, data: { ...data, ...vote, ...sorted } };
  }
  const [request] = view.requests;
  if (request) return { kind: 'answerRequest', place: request.place, result: { status: 200, body: {} } };
  const [timer] = view.timers;
  return timer ? { kind: 'fireTimer', place: timer.place } : null;
}

/** What a person may say of a text that was held back. */
export const labelsFor = (
  { classifier }: RehearsalView['tasks'][number],
  { classifiers }: FlowSurroundings,
): FlowSurroundings['classifiers'][number]['labels'] => classifiers.find(({ key }) => key === classifier)?.labels ?? [];

/** Answers as somebody might give them to a published form, in the words that are given. */
export function exampleOf(
  formKey: string,
  { forms }: FlowSurroundings,
  words: string,
): Readonly<Record<string, unknown>> {
  const schema = forms.find(({ key }) => key === formKey)?.document.schema;
  return schema === undefined ? {} : exampleFilling(schema, words);
}
