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

/** Seals the sensitive answers of a submission, and what the first step of its flow computed, by the key of a new case. */
export function sealStart(start: PlainStart, form: Pick<PublishedForm, 'split'>, keyring: Keyring): Start {
  const { submission, step } = start;
  const instanceId = step?.instance.id ?? null;
  const sealing: Sealing = keyring.newCase(submission.id, step?.instance.group_ids ?? []);
  const { plain, sensitive } = form.split?.(submission.answers) ?? { plain: submission.answers, sensitive: [] };
  const answers: ToSeal = {
    kind: 'answers',
    rowId: submission.id,
    version: 1,
    value: sensitive,
    fields: sensitive.map(({ path }) => path),
  };
  const sealed = sealedRows(sealing, instanceId, sensitive.length > 0 ? [answers] : []);
  const sealedStep = step && sealStep(step, { ...sealing, stored: null });
  return {
    submission: { ...submission, answers: plain },
    step: sealedStep,
    sealed: { keys: sealed.keys, sealed: [...sealed.sealed, ...(sealedStep?.sealed?.sealed ?? [])] },
  };
}
