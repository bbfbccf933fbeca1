import type { LocalizedText, ScenarioResult } from '@nativ/schemas';
import { ProblemError, problemCatalogue } from '../../http/problem.ts';
import { fillWords, type Language } from '../../http/problem-kind.ts';

/** More titles than this do not fit into a sentence, nor does more of one. */
const MOST_NAMED = 5;
const LONGEST_NAME = 80;

/** The refusal of a publication: it names the scenarios that are broken, and tells of each where. */
export function scenariosBroken(broken: readonly ScenarioResult[]): ProblemError {
  const { detail } = problemCatalogue['flow.scenarios-broken'];
  const told = (language: Language) => fillWords(detail, language, { scenarios: namesOf(broken, language) });
  return new ProblemError('flow.scenarios-broken', {
    detail: { he: told('he'), en: told('en') },
    scenarios: broken,
  });
}

function namesOf(broken: readonly ScenarioResult[], language: Language): string {
  const names = broken.slice(0, MOST_NAMED).map(({ title }) => nameOf(title, language));
  return [...names, ...(broken.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function nameOf(title: LocalizedText, language: Language): string {
  const text = typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
