import type { ProblemKind } from './problem-kind.ts';

/** What can go wrong with sealed answers, with what inquirers come back for, and with erasing. */
export const careProblems = {
  // Hidden, missing, not sealed and not for me: one answer, so that nobody learns which.
  'answer.not-found': {
    status: 404,
    title: { en: 'There is no such sealed answer', he: 'אין כאן תשובה חתומה' },
    detail: {
      en: 'Expected a sealed answer that concerns you, but found none. Go back to the case.',
      he: 'אין כאן תשובה חתומה שנוגעת לך. כדאי לחזור לתיק.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
