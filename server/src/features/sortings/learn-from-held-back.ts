import type { LockedInstance } from '../../engine/advance-store.ts';
import type { StepParts } from '../../engine/step-transaction.ts';
import { recordCorrection } from '../classifiers/correction.ts';
import { findHeldBack } from './held-back-store.ts';
import { sortedText } from './sorted-text.ts';

/** Lets the classifier learn from what a person has just said of what it held back, in the same transaction. */
export async function learnFromHeldBack(
  step: StepParts,
  taskId: string,
  { instance, flowVersionId }: LockedInstance,
  by: string,
): Promise<void> {
  const held = await findHeldBack(step.client, taskId);
  if (held === null || held.said === null) return;
  const flow = await step.published.flowDrawing(step.client, flowVersionId);
  const text = sortedText(flow, held.nodeId, instance.variables);
  const { instanceId, nodeId, classifier, said: label } = held;
  if (text) await recordCorrection(step, { instanceId, nodeId, classifier, label, said: null, by, text });
}
