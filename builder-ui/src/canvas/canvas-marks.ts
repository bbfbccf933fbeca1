import { createContext, useContext, useSyncExternalStore } from 'react';

/** What is marked in the drawing for a moment, apart from what is chosen. */
export interface Marks {
  /** The node or edge at which the keyboard is. */
  readonly current: string | null;
  /** Where that which is being dragged would go: a node that takes it in, or an edge that it would stand on. */
  readonly target: string | null;
  /** The node from which a connection is being drawn. */
  readonly source: string | null;
  /** The nodes and edges of a path that is being shown; null for none. */
  readonly path: ReadonlySet<string> | null;
}

export const noMarks: Marks = { current: null, target: null, source: null, path: null };

/** Keeps the marks apart from the nodes, so that only those are drawn anew whose own mark changes. */
export class CanvasMarks {
  private marks = noMarks;
  private readonly listeners = new Set<() => void>();

  readonly get = (): Marks => this.marks;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(part: Partial<Marks>): void {
    const marks = { ...this.marks, ...part };
    if (isSame(marks, this.marks)) return;
    this.marks = marks;
    for (const listener of this.listeners) listener();
  }
}

const isSame = (one: Marks, other: Marks) =>
  one.current === other.current &&
  one.target === other.target &&
  one.source === other.source &&
  one.path === other.path;

export const MarksContext = createContext(new CanvasMarks());

/** Reads from the marks of the drawing around here. */
export function useMarks<Value>(select: (marks: Marks) => Value): Value {
  const marks = useContext(MarksContext);
  return useSyncExternalStore(marks.subscribe, () => select(marks.get()));
}

/** How one part is marked, as the attributes by which the styles know it. */
export function usePartMarks(id: string) {
  const isCurrent = useMarks(({ current }) => current === id);
  const isTarget = useMarks(({ target }) => target === id);
  const isSource = useMarks(({ source }) => source === id);
  const onPath = useMarks(({ path }) => (path === null ? null : path.has(id)));
  return {
    'data-current': isCurrent || undefined,
    'data-target': isTarget || undefined,
    'data-source': isSource || undefined,
    'data-path': onPath === null ? undefined : onPath ? 'on' : 'off',
  };
}
