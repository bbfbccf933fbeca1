/** Counts how often each of some things comes, in the order in which they first came. */
export class Tally<Thing extends object> {
  private readonly byName = new Map<string, Thing & { times: number }>();

  add(thing: Thing): void {
    const name = nameOf(thing);
    const known = this.byName.get(name);
    if (known) known.times += 1;
    else this.byName.set(name, { ...thing, times: 1 });
  }

  get counts(): (Thing & { times: number })[] {
    return [...this.byName.values()];
  }
}

/** Two things of the same parts have the same name. */
export function nameOf(thing: object): string {
  return JSON.stringify(
    Object.entries(thing)
      .filter(([key]) => key !== 'times')
      .sort(),
  );
}
