import type { FormDocument } from '@nativ/schemas';

/** What could not be saved yet, and the draft that it was made from. */
export interface KeptDraft {
  readonly document: FormDocument;
  readonly updatedAt: string;
}

const placeOf = (userId: string, formKey: string) => `nativ:form-draft:${userId}:${formKey}`;

/** Keeps a draft on this device until the server has it. A form holds questions, never answers. */
export function keepDraft(userId: string, formKey: string, kept: KeptDraft | null): void {
  try {
    if (kept === null) localStorage.removeItem(placeOf(userId, formKey));
    else localStorage.setItem(placeOf(userId, formKey), JSON.stringify(kept));
  } catch {
    // Storage may be switched off or full; then the page alone keeps it.
  }
}

export function keptDraft(userId: string, formKey: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(placeOf(userId, formKey));
    if (text === null) return null;
    const kept = JSON.parse(text) as Partial<KeptDraft>;
    const isWhole = typeof kept.updatedAt === 'string' && typeof kept.document?.schema === 'object';
    return isWhole ? (kept as KeptDraft) : null;
  } catch {
    return null;
  }
}
