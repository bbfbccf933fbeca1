import type { ScenarioPlace } from '@nativ/schemas';
import type { Token } from '../../state/instance.ts';
import type { SimulatedCase } from '../simulation.ts';

/** The instances of a simulation by their ids. */
export type Cases = ReadonlyMap<string, SimulatedCase>;

/** Something that is open at a node of an instance. */
export interface Standing {
  readonly instanceId: string;
  readonly nodeId: string;
}

/** Something that is open, with the place by which a move names it. */
export type Placed<Open extends Standing> = Open & { readonly place: ScenarioPlace };

/** Says where each of the things stands: the inverse of `findAt`. */
export function placed<Open extends Standing>(cases: Cases, things: readonly Open[]): readonly Placed<Open>[] {
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const within = cases.get(thing.instanceId)?.within ?? NOWHERE;
    const spot = within.length === 0 ? thing.nodeId : `${within.join(' ')} ${thing.nodeId}`;
    const occurrence = (counts.get(spot) ?? 0) + 1;
    counts.set(spot, occurrence);
    return { ...thing, place: placeOf(thing.nodeId, within, occurrence) };
  });
}

const NOWHERE: readonly string[] = [];

/** The thing that a place names; null when there is none. */
export function findAt<Open extends Standing>(
  cases: Cases,
  things: Iterable<Open>,
  { node, within = [], occurrence = 1 }: ScenarioPlace,
): Open | null {
  let left = occurrence;
  for (const thing of things) {
    if (thing.nodeId !== node || !isWithin(cases.get(thing.instanceId), within)) continue;
    left -= 1;
    if (left === 0) return thing;
  }
  return null;
}

/** The running case that the calls lead to; null when there is none, or it has ended. */
export function findCase(cases: Cases, within: readonly string[], occurrence = 1): SimulatedCase | null {
  let left = occurrence;
  for (const each of cases.values()) {
    if (!isRunning(each) || !isWithin(each, within)) continue;
    left -= 1;
    if (left === 0) return each;
  }
  return null;
}

/** The tokens of all cases, with the cases that they stand in. */
export function* tokensOf(cases: Cases): Generator<Token & Standing> {
  for (const [instanceId, { instance }] of cases) for (const token of instance.tokens) yield { ...token, instanceId };
}

/** Whether a person could take back what the token waits for: armed events and joins are nobody's work. */
export function isWork({ hostId, waitsFor: { kind } }: Token): boolean {
  return hostId === undefined && kind !== 'join' && kind !== 'turn';
}

export function isRunning({ instance: { status } }: SimulatedCase): boolean {
  return status !== 'completed' && status !== 'cancelled';
}

export function isWithin(found: SimulatedCase | undefined, within: readonly string[]): boolean {
  return (
    found !== undefined && found.within.length === within.length && within.every((id, at) => id === found.within[at])
  );
}

function placeOf(node: string, within: readonly string[], occurrence: number): ScenarioPlace {
  return { node, ...(within.length > 0 && { within: [...within] }), ...(occurrence > 1 && { occurrence }) };
}
