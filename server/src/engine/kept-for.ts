/**
 * Keeps what a loader found for a while, by key.
 *
 * Every node of an installation keeps its own; what another node changes is seen when the time is over, what this node
 * changes at once, through `forget`. Loads of the same key that overlap are one load.
 */
export class KeptFor<Value> {
  private readonly entries = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  private readonly milliseconds: number;
  private readonly load: (key: string) => Promise<Value>;

  constructor(milliseconds: number, load: (key: string) => Promise<Value>) {
    this.milliseconds = milliseconds;
    this.load = load;
  }

  get(key: string): Promise<Value> {
    const kept = this.entries.get(key);
    if (kept && kept.until > performance.now()) return kept.value;
    const value = this.load(key);
    this.entries.set(key, { value, until: performance.now() + this.milliseconds });
    // A failed load is not kept: the next reader tries again.
    value.catch(() => this.entries.delete(key));
    if (this.entries.size > 1000) this.dropOldest();
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
