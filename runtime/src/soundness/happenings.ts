import { keyOfMark, type Mark, type Marking } from './marking.ts';
import type { NetStep } from './net-step.ts';

/** Begins a step. */
export type Begin = (step: NetStep) => void;

/** What may come from outside: each token that stays goes on, or one of its boundary events happens. */
export function happenings({ marks }: Marking): readonly Begin[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    if (mark.edge !== null) return [];
    const key = keyOfMark(mark);
    if (mark.race === 0 && seen.has(key)) return [];
    seen.add(key);
    return happeningsAt(mark);
  });
}

function happeningsAt(mark: Mark): readonly Begin[] {
  const { at, fired, race } = mark;
  const leave = (step: NetStep) => {
    step.remove(mark);
    step.endRace(race);
  };
  const goOn: Begin = (step) => {
    leave(step);
    step.depart(at);
  };
  const caught = at.catchers.map(
    (boundary): Begin =>
      (step) => {
        leave(step);
        step.entered.push({ at: boundary, edge: null });
        step.depart(boundary);
      },
  );
  const armed = at.armed.filter((boundary) => !fired.includes(boundary));
  const happened = armed.map((boundary): Begin => {
    const { interrupting, repeats } = boundary.node.boundary ?? { interrupting: true, repeats: false };
    return (step) => {
      if (interrupting) leave(step);
      else if (!repeats) step.marks[step.marks.indexOf(mark)] = { ...mark, fired: [...fired, boundary] };
      step.entered.push({ at: boundary, edge: null });
      step.depart(boundary);
    };
  });
  return [goOn, ...caught, ...happened];
}
