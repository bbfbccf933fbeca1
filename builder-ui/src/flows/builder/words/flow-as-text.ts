import type { TFunction } from 'i18next';
import { headed, type ToldFlow, type ToldStep } from './told-flow.ts';

/** The telling as plain text, to be put into a letter: headings, numbers and indents, without the marks nobody sees. */
export function flowAsText({ title, purpose, people, steps }: ToldFlow, version: string, t: TFunction): string {
  const lines = [
    title,
    version,
    ...(purpose === null ? [] : ['', t('flowWords.purpose'), purpose]),
    ...(people.length === 0 ? [] : ['', t('flowWords.people')]),
    ...people.map(({ who, tasks }) => `- ${who}: ${tasks.join(', ')}`),
    '',
    t('flowWords.whatHappens'),
    ...steps.flatMap((step) => stepLines(step, '')),
  ];
  return `${lines.join('\n').replace(/[\u2066-\u2069]/g, '')}\n`;
}

function stepLines({ number, name, sentences, meanwhile, inner }: ToldStep, indent: string): readonly string[] {
  const text = [headed(name), ...sentences].join(' ');
  return [
    `${indent}${number}. ${text}`,
    ...meanwhile.map((each) => `${indent}   – ${each}`),
    ...inner.flatMap((step) => stepLines(step, `${indent}   `)),
  ];
}
