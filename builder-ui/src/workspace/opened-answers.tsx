import type { SensitiveAnswer } from '@nativ/runtime';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface OpenedAnswers {
  readonly answers: readonly SensitiveAnswer[];
  readonly add: (found: readonly SensitiveAnswer[]) => void;
}

const context = createContext<OpenedAnswers | null>(null);

/**
 * Shares the answers of the inquiry that were opened on this page with what else stands on it. They are kept by this page
 * alone: whoever comes back opens again, and the log says so.
 */
export function OpenedAnswersProvider({ children }: { readonly children: ReactNode }) {
  const [answers, setAnswers] = useState<readonly SensitiveAnswer[]>([]);
  const value = useMemo(
    () => ({ answers, add: (found: readonly SensitiveAnswer[]) => setAnswers((before) => [...before, ...found]) }),
    [answers],
  );
  return <context.Provider value={value}>{children}</context.Provider>;
}

/** What was opened on this page so far, and a place to add to it; nothing and nowhere outside of such a page. */
export function useOpenedAnswers(): OpenedAnswers {
  return useContext(context) ?? nowhere;
}

const nowhere: OpenedAnswers = { answers: [], add: () => undefined };
