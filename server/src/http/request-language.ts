import type { IncomingMessage } from 'node:http';
import type { Language } from './problem-kind.ts';

/** The language that the client prefers among ours; English when it says nothing that we speak. */
export function requestLanguage({ headers }: Pick<IncomingMessage, 'headers'>): Language {
  const header = headers['accept-language'];
  // Programs say nothing.
  if (header === undefined) return 'en';
  const wishes = header
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [range = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: languageOf(range), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language ?? 'en';
}

function languageOf(range: string): Language | null {
  const [primary] = range.split('-');
  if (primary === 'he' || primary === 'iw') return 'he';
  return primary === 'en' ? 'en' : null;
}
