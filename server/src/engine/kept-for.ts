/**
 * Keeps what a loader found for a while, by key.
 *
 * Every node of an installation keeps its own; what another node changes is seen when the time is over, what this node
 * changes at once, through `forget`. Loads of the same key that overlap are one load. When a load fails, what was found
 * before goes on to be given: with the database away nothing can be stored, but a page can still be shown.
 */
export class KeptFor<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private readonly milliseconds: number;
  private readonly load: (key: string) => Promise<Value>;

  constructor(milliseconds: number, load: (key: string) => Promise<Value>) {
    this.milliseconds = milliseconds;
    this.load = load;
  }

  /** @throws what the loader threw, when nothing was found before */
  get(key: string): Promise<Value> {
    const kept = this.entries.get(key);
    if (kept && kept.until > performance.now()) return kept.value;
    const loaded = this.load(key);
    const value = kept ? loaded.catch(() => kept.value) : loaded;
    const entry = { value, until: performance.now() + this.milliseconds };
    this.entries.delete(key);
    this.entries.set(key, entry);
    // Nothing found at all is not kept: the next reader tries again.
    value.catch(() => this.entries.get(key) === entry && this.entries.delete(key));
    if (this.entries.size > MOST_ENTRIES) this.dropOldest();
    return value;
  }

  /** Makes the next `get` of every key load anew. */
  forget(): void {
    this.entries.clear();
  }

  private dropOldest(): void {
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/** The oldest loads go first, so names that somebody makes up do not push out those that are asked for each second. */
const MOST_ENTRIES = 1000;
