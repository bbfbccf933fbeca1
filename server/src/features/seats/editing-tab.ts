import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from '../../http/problem.ts';

/** What a page calls its tab: letters and digits, long enough that nobody else has it by chance. */
const token = /^[A-Za-z0-9-]{8,64}$/;

/** The tab that the header `Nativ-Editor` names; null where there is none. @throws ProblemError when it is no such name */
export function editingTab(headers: IncomingHttpHeaders): string | null {
  const named = headers['nativ-editor'];
  if (named === undefined) return null;
  if (typeof named !== 'string' || !token.test(named)) throw new ProblemError('flow.tab-unnamed');
  return named;
}

/** The same, where a tab must be named. */
export function requiredTab(headers: IncomingHttpHeaders): string {
  const tab = editingTab(headers);
  if (tab === null) throw new ProblemError('flow.tab-unnamed');
  return tab;
}
