import type { CaseHandling } from '@nativ/schemas';
import { isolate } from '../i18n/isolate.ts';
import type { CaseWords } from './history-words.ts';

/** What became of a case among the people who work on it, in words; who it was stands first, since that is what is looked for. */
export function handlingLines(items: readonly CaseHandling[], words: CaseWords) {
  return items.map((item) => ({ key: item.id, at: item.at, isSmall: false, line: lineOf(item, words) }));
}

function lineOf(item: CaseHandling, { t, text, tasks }: CaseWords): string {
  const { kind, by, person, group } = item;
  const title = tasks.find(({ id }) => id === item.taskId)?.title;
  const values = {
    who: isolate(by?.name ?? t('caseWork.history.handled.somebody')),
    task: isolate(text(title) || t('caseWork.history.handled.someTask')),
    to: isolate(person?.name ?? t('caseWork.history.handled.somebody')),
    group: isolate(group ? text(group.name) : t('caseWork.history.handled.someGroup')),
  };
  if (kind === 'handedOn' && person === null) return t('caseWork.history.handled.handedToGroup', values);
  if (kind === 'dueChanged' && by === null) return t('caseWork.history.handled.dueChangedByCalendar', values);
  return t(`caseWork.history.handled.${kind}`, values);
}
