/** How it stands with what was changed. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** No answer came; it will be tried again by itself. */
  | { readonly kind: 'offline' }
  /** The session is over. What was typed is kept until somebody has signed in again. */
  | { readonly kind: 'signedOut' }
  /** Somebody else has changed the draft since it was read. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** What came of sending a change. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly updatedAt: string }
  | { readonly kind: 'offline' | 'signedOut' | 'conflict' }
  | { readonly kind: 'refused'; readonly error: unknown };

interface SaverParts<Document extends object> {
  /** What a document is made of; only the members that changed are sent. */
  readonly members: readonly (keyof Document & string)[];
  /** Sends the members that changed; `basedOn` is when the draft they belong to was last changed. */
  readonly send: (patch: Partial<Document>, basedOn: string | null) => Promise<SendOutcome>;
  readonly onStatus: (status: SaveStatus) => void;
  /** Keeps what is not saved on this device; null forgets it. */
  readonly keep: (kept: { readonly document: Document; readonly updatedAt: string } | null) => void;
  readonly later: (run: () => void, ms: number) => () => void;
}

const pauseMs = 800;
const retriesMs = [2_000, 5_000, 15_000, 30_000];

/**
 * Saves a draft a moment after it was changed: one request at a time, only the members that changed, again and again
 * while no answer comes. Until the server has it, this device keeps it.
 */
export class DraftSaver<Document extends object> {
  private readonly parts: SaverParts<Document>;
  private saved: Document;
  private updatedAt: string;
  private wanted: Document;
  private status: SaveStatus = { kind: 'saved' };
  private cancel: (() => void) | null = null;
  private underWay: Promise<void> | null = null;
  private failures = 0;

  constructor(parts: SaverParts<Document>, saved: Document, updatedAt: string) {
    this.parts = parts;
    this.saved = saved;
    this.wanted = saved;
    this.updatedAt = updatedAt;
  }

  /** Notes how the document is now. */
  want(document: Document): void {
    if (document === this.wanted) return;
    this.wanted = document;
    if (document === this.saved && this.underWay === null && this.status.kind !== 'conflict') {
      this.cancel?.();
      this.settle({ kind: 'saved' });
      return;
    }
    this.parts.keep({ document, updatedAt: this.updatedAt });
    // Whoever has to choose or to sign in is not hurried on.
    if (this.status.kind === 'conflict' || this.status.kind === 'signedOut') return;
    if (this.status.kind !== 'offline') this.tell({ kind: 'unsaved' });
    this.schedule(pauseMs);
  }

  /** Saves at once what is not saved yet. @returns whether the server has everything now */
  async flush(): Promise<boolean> {
    this.cancel?.();
    while (this.underWay) await this.underWay;
    if (this.wanted !== this.saved) await this.save(false);
    return this.wanted === this.saved;
  }

  /** Puts what is here over what somebody else has saved. */
  async overwrite(): Promise<boolean> {
    await this.save(true);
    return this.wanted === this.saved;
  }

  /** Goes on from what the server has now. */
  restart(saved: Document, updatedAt: string): void {
    this.cancel?.();
    this.saved = saved;
    this.wanted = saved;
    this.updatedAt = updatedAt;
    this.settle({ kind: 'saved' });
  }

  /** Remembers a later time of the same draft, such as after publishing. */
  isAt(updatedAt: string): void {
    this.updatedAt = updatedAt;
  }

  stop(): void {
    this.cancel?.();
  }

  private schedule(ms: number): void {
    this.cancel?.();
    this.cancel = this.parts.later(() => void this.save(false), ms);
  }

  private save(isForced: boolean): Promise<void> {
    this.cancel?.();
    if (this.underWay) return this.underWay;
    this.underWay = this.sendNow(isForced).finally(() => {
      this.underWay = null;
      if (this.wanted !== this.saved && this.status.kind === 'saved') {
        this.tell({ kind: 'unsaved' });
        this.schedule(pauseMs);
      }
    });
    return this.underWay;
  }

  private async sendNow(isForced: boolean): Promise<void> {
    const document = this.wanted;
    const { members } = this.parts;
    const sent = isForced ? members : members.filter((member) => this.saved[member] !== document[member]);
    const patch = only(document, sent);
    if (Object.keys(patch).length === 0) {
      this.saved = document;
      return this.settle({ kind: 'saved' });
    }
    this.tell({ kind: 'saving' });
    const outcome = await this.parts.send(patch, isForced ? null : this.updatedAt);
    if (outcome.kind === 'done') {
      this.failures = 0;
      this.saved = document;
      this.updatedAt = outcome.updatedAt;
      if (this.wanted === document) this.settle({ kind: 'saved' });
      else this.status = { kind: 'saved' };
      return;
    }
    this.tell(outcome);
    if (outcome.kind !== 'offline') return;
    this.schedule(retriesMs[Math.min(this.failures, retriesMs.length - 1)] ?? pauseMs);
    this.failures += 1;
  }

  private settle(status: SaveStatus): void {
    this.parts.keep(null);
    this.tell(status);
  }

  private tell(status: SaveStatus): void {
    this.status = status;
    this.parts.onStatus(status);
  }
}

/** The members of a document that are named; what is left out in it is sent as empty, or it would stay as it was. */
function only<Document extends object>(document: Document, members: readonly (keyof Document)[]): Partial<Document> {
  return Object.fromEntries(members.map((member) => [member, document[member] ?? {}])) as Partial<Document>;
}
