import { localizedText } from '@nativ/runtime';
import type { FormSettings } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import type { Words } from '../../http/problem-kind.ts';
import type { Standing } from './availability.ts';

const codes = { early: 'form.not-open-yet', late: 'form.closed', full: 'form.full' } as const satisfies Record<
  Exclude<Standing, 'open'>,
  ProblemCode
>;

/** Says that a form takes nothing now, in the words of its author where there are any. */
export function closedProblem({
  standing,
  settings,
}: {
  readonly standing: Exclude<Standing, 'open'>;
  readonly settings: FormSettings;
}): ProblemError {
  const { availability, language } = settings;
  const said = (asked: 'he' | 'en') => localizedText(availability?.closedText, asked, language);
  const [he, en] = [said('he'), said('en')];
  const detail: Words | null = he !== undefined && en !== undefined ? { he, en } : null;
  return new ProblemError(codes[standing], detail ? { detail } : {});
}
