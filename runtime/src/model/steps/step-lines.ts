import type { SteppedFlow } from './likeness.ts';
import { matchSteps } from './match-steps.ts';

/** What a step of one version is called in another one; where it is lost, from which version on, and which ones may be it. */
export type StepFate =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unsure' | 'gone'; readonly since: number; readonly ids: readonly string[] };

export interface NumberedFlow {
  readonly number: number;
  readonly document: SteppedFlow;
}

interface Loss {
  readonly since: number;
  readonly ids: readonly string[];
}

/** The steps of a flow through all its versions: whatever they were called, each is one line. */
export class StepLines {
  /** By version, the lines of its steps by their ids there. */
  private readonly lines = new Map<number, ReadonlyMap<string, number>>();
  private readonly losses = new Map<number, Loss>();
  private readonly numbers: number[] = [];
  private last: NumberedFlow | null = null;
  private count = 0;

  /** @param versions from the oldest to the newest */
  constructor(versions: Iterable<NumberedFlow> = []) {
    for (const version of versions) this.add(version);
  }

  /** Goes on with a version that is newer than all before; the more steps it has, the longer it takes (500: some milliseconds). */
  add(version: NumberedFlow): void {
    const { number, document } = version;
    const here = new Map<string, number>();
    if (this.last !== null) this.goOn(here, this.last, version);
    const known = new Set(here.values());
    for (const { id } of document.nodes) {
      if (here.has(id)) continue;
      const before = this.returning(id);
      here.set(id, before === null || known.has(before) ? this.count++ : before);
    }
    this.lines.set(number, here);
    this.numbers.push(number);
    this.last = version;
  }

  /** All that a step of a version was ever called; nothing where the version has no such step. */
  namesOf(number: number, id: string): readonly string[] {
    const line = this.lines.get(number)?.get(id);
    if (line === undefined) return [];
    const names = [...this.lines.values()].flatMap((version) => idsOf(version, line));
    return [...new Set(names)];
  }

  /** What a step of a version is called in another one; null where the version has no such step. */
  fate(number: number, id: string, target: number): StepFate | null {
    const line = this.lines.get(number)?.get(id);
    const there = this.lines.get(target);
    if (line === undefined || there === undefined) return null;
    const [found] = idsOf(there, line);
    if (found !== undefined) return { kind: 'found', id: found };
    const { since, ids } = this.losses.get(line) ?? { since: target, ids: [] };
    const maybe = ids.flatMap((each) => {
      const other = this.lines.get(since)?.get(each);
      return other === undefined ? [] : idsOf(there, other);
    });
    return { kind: maybe.length > 0 ? 'unsure' : 'gone', since, ids: maybe };
  }

  /** The version that somebody means who names a step by an id while this one is the newest; null where no version has such a step. */
  meant(id: string, newest: number): number | null {
    const having = this.numbers.filter((number) => this.lines.get(number)?.has(id));
    return having.findLast((number) => number <= newest) ?? having[0] ?? null;
  }

  private goOn(here: Map<string, number>, last: NumberedFlow, { number, document }: NumberedFlow): void {
    const lines = this.lines.get(last.number);
    for (const [id, match] of matchSteps(last.document, document)) {
      const line = lines?.get(id);
      if (line === undefined) continue;
      if (match.kind === 'found') here.set(match.id, line);
      else this.losses.set(line, { since: number, ids: match.kind === 'unsure' ? match.ids : [] });
    }
  }

  /** A step that was taken out and put in again, as when an older version is published anew. */
  private returning(id: string): number | null {
    const last = this.numbers.findLast((number) => this.lines.get(number)?.has(id));
    return last === undefined ? null : (this.lines.get(last)?.get(id) ?? null);
  }
}

const idsOf = (version: ReadonlyMap<string, number>, line: number): readonly string[] =>
  [...version].flatMap(([id, one]) => (one === line ? [id] : []));
