import { uuidv7 } from 'uuidv7';
import { sealedRows } from '../../engine/sealed-rows.ts';
import { openCase, recordSealed } from '../../engine/sealed-store.ts';
import type { StepParts } from '../../engine/step-transaction.ts';
import { caseOfInstance, findTaught, upsertCorrection } from './correction-store.ts';
import { cleanText, digestOf, languageOf } from './example-text.ts';
import { isPresent } from './labels.ts';

/** What a person said of a case. */
export interface Correction {
  readonly instanceId: string;
  readonly nodeId: string;
  /** The key of the classifier. */
  readonly classifier: string;
  readonly label: string;
  /** What the model had said; null when it had abstained. */
  readonly said: string | null;
  /** The id of the person. */
  readonly by: string;
  /** What was sorted. What is sealed of it is kept only where the classifier may read it, and sealed with the case. */
  readonly text: { readonly open: string; readonly sealed: string };
}

/**
 * Keeps what a person said as an example, in the transaction in which they say it: one for each case and step, whose label the
 * last word decides. Where corrections are reviewed it waits. Nothing is kept for a label that is not there any more, for a text
 * without a word, and for a case that was erased.
 */
export async function recordCorrection(step: StepParts, correction: Correction): Promise<void> {
  const { client, workspaceId, keyring } = step;
  const { instanceId, nodeId, label, said, by, text } = correction;
  const classifier = await findTaught(client, correction.classifier);
  if (classifier === null || !isPresent(classifier.labels, label)) return;
  const owner = await caseOfInstance(client, instanceId);
  if (owner === null) return;
  const open = cleanText(text.open);
  const hidden = classifier.usesSealed ? cleanText(text.sealed) : null;
  const seal = hidden === null ? null : await openCase(client, keyring, owner.caseId);
  if (open === null && seal === null) return;
  const id = uuidv7();
  const kept = await upsertCorrection(client, {
    workspaceId,
    id,
    classifierId: classifier.id,
    text: open,
    isSealed: seal !== null,
    label,
    language: languageOf(`${open ?? ''} ${hidden ?? ''}`),
    state: classifier.reviewCorrections ? 'waiting' : 'accepted',
    // Of what is open only, since a digest of a short sealed text would tell it.
    digest: digestOf(open ?? id),
    instanceId,
    nodeId,
    said,
    byId: by,
  });
  if (seal === null || hidden === null || kept !== id) return;
  const part = { kind: 'example', rowId: id, version: 1, value: hidden } as const;
  await recordSealed(client, workspaceId, sealedRows({ seal, stored: null }, instanceId, [part]));
}
