import type { TFunction } from 'i18next';
import type { ApiProblem } from '../api/api-problem.ts';

/** What to tell a person about a problem: the words of the server, or our own where it had none. */
export function problemWords(problem: ApiProblem, t: TFunction): string {
  if (problem.detail !== null) return problem.detail;
  if (problem.status === 0) return t('problem.offline');
  if (problem.status === 403) return t('problem.forbidden');
  if (problem.status === 404) return t('problem.missing');
  if (problem.status === 429 || problem.status === 503) return t('problem.busy');
  return t('problem.unexpected');
}
