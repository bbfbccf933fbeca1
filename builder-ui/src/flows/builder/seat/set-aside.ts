import type { FlowDocument } from '@nativ/schemas';
import { draftPlace, keepDraft, keptDraft } from '../../../designs/kept-draft.ts';
import { isFlowDocument } from '../../saved-flow.ts';

/**
 * What somebody drew and could not save before another one came to edit. It stays on the device until they put it in
 * again or say that they do not need it: only a person can tell which of the two should stay.
 */
export interface SetAside {
  readonly document: FlowDocument;
  /** When it was set aside, or last saved before. */
  readonly updatedAt: string;
}

const placeOf = (userId: string, flowKey: string) => `${draftPlace('flow', userId, flowKey)}:aside`;

export const setAside = (userId: string, flowKey: string, kept: SetAside | null): void =>
  keepDraft(placeOf(userId, flowKey), kept);

export const readSetAside = (userId: string, flowKey: string): SetAside | null =>
  keptDraft(placeOf(userId, flowKey), isFlowDocument);
