import { keptName } from '../api/room.ts';

/** What could not be saved yet, and when the draft that it was made from was last changed. */
export interface KeptDraft<Document> {
  readonly document: Document;
  readonly updatedAt: string;
}

/** Names the draft of one person on this device. */
export const draftPlace = (kind: 'form' | 'flow', userId: string, key: string) =>
  keptName(`nativ:${kind}-draft:${userId}:${key}`);

/** Keeps a draft on this device until the server has it. A design holds questions and steps, never answers. */
export function keepDraft<Document>(place: string, kept: KeptDraft<Document> | null): void {
  try {
    if (kept === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage may be switched off or full; then the page alone keeps it.
  }
}

/** What was kept at a place; null for nothing, and for what is no document of its kind. */
export function keptDraft<Document>(
  place: string,
  isDocument: (found: unknown) => found is Document,
): KeptDraft<Document> | null {
  try {
    const text = localStorage.getItem(place);
    if (text === null) return null;
    const { document, updatedAt } = JSON.parse(text) as { readonly document?: unknown; readonly updatedAt?: unknown };
    return typeof updatedAt === 'string' && isDocument(document) ? { document, updatedAt } : null;
  } catch {
    return null;
  }
}
