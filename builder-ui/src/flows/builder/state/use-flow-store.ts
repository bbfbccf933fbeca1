import type { FlowDocument } from '@nativ/schemas';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FlowState, FlowStore } from './flow-store.ts';

export const FlowContext = createContext<FlowStore | null>(null);

/** The flow being drawn around here. */
export function useFlowStore(): FlowStore {
  const store = useContext(FlowContext);
  if (!store) throw new Error('Expected a flow builder around this component, but found none. Render it inside one.');
  return store;
}

/**
 * Reads from the flow being drawn. The selector must give the same value for the same state, since whoever reads it is
 * drawn anew only when the value is another one.
 */
export function useFlowState<Value>(select: (state: FlowState) => Value): Value {
  const store = useFlowStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The whole document, for panels that are about all of it. */
export function useFlowDocument(): FlowDocument {
  return useFlowState(({ history }) => history.present);
}
