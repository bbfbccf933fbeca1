/** Counts how often each of some things comes, in the order in which they first came. */
export class Tally<Thing extends object> {
  private readonly byName = new Map<string, Thing & { times: number }>();

  /** Things of one name are the same thing. */
  add(name: string, thing: Thing): void {
    const known = this.byName.get(name);
    if (known) known.times += 1;
    else this.byName.set(name, { ...thing, times: 1 });
  }

  get counts(): (Thing & { times: number })[] {
    return [...this.byName.values()];
  }
}
