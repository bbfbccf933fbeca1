import { localizedText, waitParts } from '@nativ/runtime';
import type { Language, MetricsPeriod, ResponseTimes, WaitFigures } from '@nativ/schemas';
import type { Cell, Sheet } from './sheet.ts';
import { sheetWords } from './sheet-words.ts';

/** The response times as a table, with nothing in it that the screen does not tell. */
export function timesSheet(times: ResponseTimes, language: Language): Sheet {
  const words = sheetWords[language];
  const { period, previous } = times;
  const both = (by: string, name: string, { now, before }: Pick<ResponseTimes, 'now' | 'before'>) => [
    [by, name, ...figureCells(now, period, words.few)],
    [by, name, ...figureCells(before, previous, words.few)],
  ];
  const named = (name: ResponseTimes['forms'][number]['name']) => localizedText(name, language) ?? '';
  return {
    name: words.title,
    isRightToLeft: language === 'he',
    header: [...words.columns, ...waitParts.map((part) => words.parts[part])],
    rows: [
      ...both(words.all, '', times),
      ...times.forms.flatMap((row) => both(words.form, named(row.name), row)),
      ...times.groups.flatMap((row) => both(words.group, named(row.name), row)),
      ...times.people.flatMap((row) => both(words.person, named(row.name), row)),
    ],
  };
}

function figureCells(figures: WaitFigures, { from, to }: MetricsPeriod, few: string): Cell[] {
  const count = (value: number | null) => value ?? few;
  const span = (spanMs: number | null) => (spanMs === null ? null : { spanMs });
  const { received, answered, waiting, unanswered, withTarget, withinShare, medianMs, p90Ms, meanMs, split } = figures;
  return [
    { day: from },
    { day: to },
    ...[received, answered, waiting, unanswered].map(count),
    ...[medianMs, p90Ms, meanMs].map(span),
    count(withTarget),
    withinShare === null ? null : { share: withinShare },
    ...waitParts.map((part) => span(split?.find((each) => each.part === part)?.meanMs ?? null)),
  ];
}
