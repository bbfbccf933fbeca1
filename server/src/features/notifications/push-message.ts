import { isolated } from './message-parts.ts';
import { aboutOf } from './notice-about.ts';
import { groupWords, noticeWords } from './notice-words.ts';
import type { Telling } from './telling.ts';

/** What a device shows. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** Where a tap leads, on our own server. */
  readonly link: string;
  /** The same for each try of one message, so that a device shows it once. */
  readonly tag: string;
}

/** At most so many lines fit the screen of a locked telephone. */
const mostLines = 4;

/** Writes the message from what is still to be told; null when nothing is. Kinds, counts and open names of groups: nothing else. */
export function pushMessage(telling: Telling, tag: string): PushMessage | null {
  const { waiting, language } = telling;
  const [first] = waiting;
  if (first === undefined) return null;
  const lines = waiting.map(({ kind, ids, group }) => {
    const words = noticeWords(kind, ids.length, language);
    return group === null ? words : `${words} · ${isolated(groupWords(group, language))}`;
  });
  const isOne = waiting.length === 1 && first.ids.length === 1;
  return {
    title: language === 'he' ? 'נתיב' : 'Nativ',
    body: lines.slice(0, mostLines).join('\n'),
    lang: language,
    dir: language === 'he' ? 'rtl' : 'ltr',
    link: isOne ? linkOf(first) : '/notifications',
    tag,
  };
}

function linkOf({ kind, task_id: task, instance_id: instance, post_id: post }: Telling['waiting'][number]): string {
  if (task !== null) return `/tasks/${task}`;
  if (post !== null) return `/posts/${post}`;
  if (instance !== null && aboutOf(kind) !== 'other') return `/cases/${instance}`;
  return '/notifications';
}
