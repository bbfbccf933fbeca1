import type { Keyring } from '../security/keyring.ts';
import type { PublishedForm } from './published.ts';
import type { Start } from './record-starts.ts';
import { sealStep } from './seal-step.ts';
import { type Sealing, sealedRows, type ToSeal } from './sealed-rows.ts';
import type { StepRows } from './step-rows.ts';

/** A start before anything of it is sealed. */
interface PlainStart extends Start {
  readonly step: StepRows | null;
}

/**
 * Seals the sensitive answers of a submission, and what the first step of its flow computed, by the key of a new case.
 *
 * @param files what is sealed of the files that come along
 * @param sealsAnswers false where only the files are sealed, since nothing sensitive is asked
 */
export function sealStart(
  start: PlainStart,
  form: Pick<PublishedForm, 'split'>,
  keyring: Keyring,
  { files = [], sealsAnswers = true }: { readonly files?: readonly ToSeal[]; readonly sealsAnswers?: boolean } = {},
): Start {
  const { submission, step } = start;
  const instanceId = step?.instance.id ?? null;
  const sealing: Sealing = keyring.newCase(submission.id, step?.instance.group_ids ?? []);
  if (!sealsAnswers) return { ...start, sealed: sealedRows(sealing, instanceId, files) };
  const { plain, sensitive } = form.split?.(submission.answers) ?? { plain: submission.answers, sensitive: [] };
  const answers: ToSeal = {
    kind: 'answers',
    rowId: submission.id,
    version: 1,
    value: sensitive,
    fields: sensitive.map(({ path }) => path),
  };
  const sealed = sealedRows(sealing, instanceId, [...(sensitive.length > 0 ? [answers] : []), ...files]);
  const sealedStep = step && sealStep(step, { ...sealing, stored: null });
  return {
    submission: { ...submission, answers: plain },
    step: sealedStep,
    sealed: { keys: sealed.keys, sealed: [...sealed.sealed, ...(sealedStep?.sealed?.sealed ?? [])] },
  };
}
