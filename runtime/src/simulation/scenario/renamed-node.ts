import type { Scenario, ScenarioMove, ScenarioPlace } from '@nativ/schemas';

/** A scenario as it speaks of the flow after a node has got another id. */
export function withRenamedNode<Kept extends Pick<Scenario, 'moves' | 'expect'>>(
  scenario: Kept,
  from: string,
  to: string,
): Kept {
  const renamed = (id: string) => (id === from ? to : id);
  const at = <Part extends { readonly node: string }>(part: Part): Part => ({ ...part, node: renamed(part.node) });
  const { path, waits, incidents, sent, end } = scenario.expect;
  return {
    ...scenario,
    moves: scenario.moves.map((move) => moveWith(move, renamed)),
    expect: { path: path.map(at), end, waits: waits.map(at), incidents: incidents.map(at), sent: sent.map(at) },
  };
}

type Renamed = (id: string) => string;

/** Only what stands in the flow itself: inside a call, the nodes are those of another flow. */
function moveWith(move: ScenarioMove, renamed: Renamed): ScenarioMove {
  if ('place' in move) return { ...move, place: placeWith(move.place, renamed) };
  return 'within' in move && move.within ? { ...move, within: withinWith(move.within, renamed) } : move;
}

function placeWith(place: ScenarioPlace, renamed: Renamed): ScenarioPlace {
  const { node, within = [] } = place;
  return within.length === 0 ? { ...place, node: renamed(node) } : { ...place, within: withinWith(within, renamed) };
}

const withinWith = ([first, ...rest]: readonly string[], renamed: Renamed): string[] =>
  first === undefined ? [] : [renamed(first), ...rest];
