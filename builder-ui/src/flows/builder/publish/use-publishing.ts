import type { Flow, FlowPublish } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flowsQuery, flowVersionsQuery, publishFlow } from '../../../api/design-queries.ts';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';

type Stage =
  | { readonly kind: 'ready' | 'busy' }
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'refused'; readonly error: unknown };

interface Publishing {
  readonly flow: Flow;
  /** The name by which this tab edits. */
  readonly tab: string;
  readonly saving: DraftSaving;
  readonly onPublished: (version: number) => void;
}

/**
 * Publishes what is drawn, once the server has all of it.
 *
 * @param onRefused called when the server refused, since what it knows may not be what was known here
 */
export function usePublishing({ flow, tab, saving, onPublished }: Publishing, onRefused: () => void) {
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  const publish = async (wish: FlowPublish) => {
    setStage({ kind: 'busy' });
    try {
      // What stands in the way of saving is told by the saver.
      if (!(await saving.flush())) return setStage({ kind: 'ready' });
      const { number } = await publishFlow(flow.key, wish, tab);
      onPublished(number);
      setStage({ kind: 'done', version: number });
      void client.invalidateQueries({ queryKey: flowsQuery.queryKey });
      void client.invalidateQueries({ queryKey: flowVersionsQuery(flow.key).queryKey });
    } catch (error) {
      setStage({ kind: 'refused', error });
      onRefused();
    }
  };
  return { stage, publish };
}
