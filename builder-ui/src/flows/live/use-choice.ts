import { useState } from 'react';

export interface Choice {
  readonly ids: ReadonlySet<string>;
  /** Whether everything is meant, also what is not loaded yet. */
  readonly isAll: boolean;
  toggle(id: string): void;
  setAll(isAll: boolean): void;
}

/** Which entries of a list are chosen: some, or all that there are. */
export function useChoice(): Choice {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  return {
    ids,
    isAll,
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    setAll(wanted) {
      setIsAll(wanted);
      setIds(new Set());
    },
  };
}
