import { keptName } from '../api/room.ts';

/** What is typed but not sent yet: it survives a lapsed session always, and a reload where it may be stored. */
export type Draft = Record<string, unknown>;

const prefix = 'nativ:draft:';
const memory = new Map<string, Draft>();
const ofPerson = (userId: string) => `${prefix}${userId}:`;
const keyOf = (userId: string, place: string) => keptName(ofPerson(userId) + place);

export function readDraft(userId: string, place: string): Draft | null {
  const key = keyOf(userId, place);
  return memory.get(key) ?? readStored(key);
}

function readStored(key: string): Draft | null {
  try {
    const text = sessionStorage.getItem(key);
    const draft: unknown = text === null ? null : JSON.parse(text);
    return draft !== null && typeof draft === 'object' && !Array.isArray(draft) ? (draft as Draft) : null;
  } catch {
    return null; // Storage may be switched off, or somebody wrote into it; then there is no draft.
  }
}

/** Keeps a draft; `isStored` says whether it may also be written to the storage of the tab. */
export function writeDraft(userId: string, place: string, draft: Draft, isStored: boolean): void {
  const key = keyOf(userId, place);
  memory.set(key, draft);
  if (!isStored) return;
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is off or full; the draft stays in memory all the same.
  }
}

export function forgetDraft(userId: string, place: string): void {
  forgetWhere((key) => key === keyOf(userId, place));
}

/** Forgets every draft of this tab, or all but those of one person: nobody finds what somebody else typed. */
export function forgetDrafts(exceptOf?: string): void {
  forgetWhere((key) => exceptOf === undefined || !key.startsWith(ofPerson(exceptOf)));
}

function forgetWhere(isMeant: (key: string) => boolean): void {
  for (const key of [...memory.keys()].filter(isMeant)) memory.delete(key);
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix) && isMeant(key));
    for (const key of keys) sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored then.
  }
}

/** Whether the answers of a form may be stored on the machine: not when any of them is marked sensitive. */
export function mayStoreDraft(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(mayStoreDraft);
  if (schema === null || typeof schema !== 'object') return true;
  return Object.entries(schema).every(([key, value]) =>
    key === 'x-sensitivity' ? value !== 'sensitive' : mayStoreDraft(value),
  );
}
