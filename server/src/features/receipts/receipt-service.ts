import type { Language, ReceiptStatus } from '@nativ/schemas';
import type { InquirerService } from '../inquirer/inquirer-service.ts';

export type ReceiptLookUp =
  | { readonly kind: 'found'; readonly status: ReceiptStatus }
  | { readonly kind: 'unknown' }
  /** Not 16 digits. */
  | { readonly kind: 'malformed' };

/** Tells a program that holds a receipt how far the submission has come. */
export function receiptLookUp(inquirers: InquirerService) {
  return async (typed: string, language: Language): Promise<ReceiptLookUp> => {
    const outcome = await inquirers.serve(typed, language, { kind: 'show' });
    if (outcome.kind !== 'found') return outcome;
    const { reference, receivedAt, progress, words } = outcome.view;
    const status = { reference, receivedAt: receivedAt.toISOString(), status: progress };
    return { kind: 'found', status: words === null ? status : { ...status, words } };
  };
}
