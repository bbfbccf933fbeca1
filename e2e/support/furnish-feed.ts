import type { Comment, Language, Post } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

/** A question with a poll in the feed of the legal group, with what was said to it. */
export async function furnishFeed(nativ: Nativ, champion: Session, language: Language): Promise<void> {
  const told = stories[language];
  const at = (path: string) => `/api/v1${path}`;
  const { id } = await tell<Post>(nativ.address, champion, at('/posts'), {
    group: 'legal',
    text: told.question,
    poll: { choices: told.choices, named: true },
  });
  await tell<Comment>(nativ.address, champion, at(`/posts/${id}/comments`), { text: told.comment });
}

const stories = {
  he: {
    question: 'מתי ניפגש לדבר על התיקים של החודש?',
    choices: ['יום שני בבוקר', 'יום רביעי אחר הצהריים'],
    comment: 'בשבילי עדיף יום שני.',
  },
  en: {
    question: 'When shall we meet to talk about the cases of this month?',
    choices: ['Monday morning', 'Wednesday afternoon'],
    comment: 'Monday suits me better.',
  },
} as const;
