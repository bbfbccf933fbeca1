import { applyFix } from '@nativ/runtime';
import type { Flow, FlowFix } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeFlow, flowCheckQuery, flowQuery } from '../api/design-queries.ts';

type Drawing = Pick<Flow, 'nodes' | 'edges'>;

/** A change of the draft that was made here, as it was before and as the server stored it. */
interface MadeFix {
  readonly before: Drawing;
  readonly after: Drawing;
}

/** What became of a wish: `nothingLeft` when the draft went on after the check, `overtaken` when somebody changed it since. */
export type FixOutcome =
  | { readonly kind: 'made'; readonly fix: FlowFix }
  | { readonly kind: 'undone' | 'nothingLeft' | 'overtaken' };

/**
 * Makes the changes that the check of a flow suggests, and takes them back, the last first. Each starts from the draft as
 * the server has it by then, so that what a colleague drew meanwhile stays.
 */
export function useFlowFixes(key: string) {
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly MadeFix[]>([]);
  const read = () => queries.fetchQuery({ ...flowQuery(key), staleTime: 0 });
  const checkAgain = () => queries.invalidateQueries({ queryKey: flowCheckQuery(key).queryKey });
  const store = async (drawing: Drawing): Promise<Drawing> => {
    const after = await changeFlow(key, { nodes: drawing.nodes, edges: drawing.edges });
    queries.setQueryData(flowQuery(key).queryKey, after);
    return after;
  };

  const make = async (fix: FlowFix): Promise<FixOutcome> => {
    const before = await read();
    const wanted = fix.edit ? applyFix(before, fix.edit) : before;
    if (wanted === before) return { kind: 'nothingLeft' };
    const after = await store(wanted);
    setMade([...made, { before, after }]);
    return { kind: 'made', fix };
  };
  const undo = async (): Promise<FixOutcome> => {
    const last = made.at(-1);
    if (!last) return { kind: 'nothingLeft' };
    // What others draw is never overwritten; then there is no way back to before it either.
    if (!isSame(await read(), last.after)) {
      setMade([]);
      return { kind: 'overtaken' };
    }
    await store(last.before);
    setMade(made.slice(0, -1));
    return { kind: 'undone' };
  };

  const mutation = useMutation({
    mutationFn: async (wish: FlowFix | 'undo') => {
      const outcome = await (wish === 'undo' ? undo() : make(wish));
      await checkAgain();
      return outcome;
    },
  });
  return {
    make: (fix: FlowFix) => mutation.mutate(fix),
    undo: () => mutation.mutate('undo'),
    mayUndo: made.length > 0,
    isBusy: mutation.isPending,
    outcome: mutation.data,
    error: mutation.error,
  };
}

export type FlowFixes = ReturnType<typeof useFlowFixes>;

function isSame(one: Drawing, other: Drawing): boolean {
  return JSON.stringify([one.nodes, one.edges]) === JSON.stringify([other.nodes, other.edges]);
}
