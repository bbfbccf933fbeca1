import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BuilderState, BuilderStore } from './builder-store.ts';

export const BuilderContext = createContext<BuilderStore | null>(null);

/** The form being built around here. */
export function useBuilderStore(): BuilderStore {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('Expected a form builder around this component, but found none. Render it inside one.');
  return store;
}

/**
 * Reads from the form being built. The selector must give the same value for the same state, since whoever reads it is
 * drawn anew only when the value is another one.
 */
export function useBuilder<Value>(select: (state: BuilderState) => Value): Value {
  const store = useBuilderStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The whole document, for panels that are about all of it. */
export function useDocument() {
  return useBuilder(({ history }) => history.present);
}
