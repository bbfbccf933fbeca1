import type { InstanceToken, TaskSummary } from '@nativ/schemas';
import { fullTime } from '../ui/time-words.ts';
import { type CaseWords, stepName } from './history-words.ts';

/** Says what a token waits for, so that nobody wonders why nothing happens. */
export function waitInWords(token: InstanceToken, words: CaseWords, language: string): string {
  const { t, text } = words;
  const { waitsFor: wait } = token;
  const time = wait.until === undefined ? null : fullTime(new Date(wait.until), language);
  switch (wait.kind) {
    case 'task':
      return taskWords(wait.taskIds ?? [], words);
    case 'approval': {
      const votes = t('wait.approval', { done: wait.done ?? 0, of: wait.of ?? 0 });
      return time === null ? votes : `${votes} ${t('wait.atLatest', { time })}`;
    }
    case 'timer':
      return time === null ? t('wait.someTime') : t('wait.timer', { time });
    case 'message':
      return wait.message === 'reply' ? t('wait.reply') : t('wait.message', { message: wait.message ?? '' });
    case 'job':
      return wait.connector === undefined ? t('wait.someSystem') : t('wait.job', { system: wait.connector });
    case 'call':
      return t('wait.call', { flow: text(wait.flow) || t('wait.otherFlow') });
    case 'items':
      return token.nodeType === 'subProcess'
        ? t('wait.inside')
        : t('wait.items', { done: wait.done ?? 0, of: wait.of ?? 0 });
    default:
      return t(`wait.${wait.kind}`);
  }
}

/** Says what happens meanwhile, of a token that watches another. */
export function watchInWords(token: InstanceToken, words: CaseWords, language: string): string {
  const { t } = words;
  const step = stepName(token, words);
  const { kind, until } = token.waitsFor;
  if (kind === 'timer' && until !== undefined)
    return t('wait.ifLate', { step, time: fullTime(new Date(until), language) });
  return kind === 'message' ? t('wait.ifMessage', { step }) : t('wait.ifElse', { step });
}

function taskWords(ids: readonly string[], { t, text, tasks }: CaseWords): string {
  const task: TaskSummary | undefined = tasks.find(({ id }) => ids.includes(id));
  if (!task) return t('wait.someTask');
  if (task.assignee) return t('wait.taskOfPerson', { who: task.assignee.name });
  return t('wait.task', { group: text(task.group.name) });
}
