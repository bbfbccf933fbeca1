import type { Question } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';

/** The screens that have a name of their own here; of another, its pattern says enough to a champion. */
const screens = {
  '/': 'home',
  '/tasks/$id': 'task',
  '/cases/$id': 'case',
  '/groups/$key': 'group',
  '/people': 'people',
  '/dashboards': 'dashboards',
  '/new-inquiry': 'taking',
  '/new-inquiry/$form': 'taking',
  '/triage': 'triage',
  '/notifications': 'notices',
  '/practice-rooms': 'practice',
  '/lessons': 'lessons',
  '/lessons/$key': 'lesson',
  '/handbook': 'handbook',
  '/help-line': 'line',
} as const;

type Place = Pick<Question, 'screen' | 'flow' | 'node'> & Partial<Pick<Question, 'lesson'>>;

/** Where a question was asked, in words: the screen, the step where there is one, and the lesson that it was asked in. */
export function PlaceWords({ screen, flow, node, lesson }: Place) {
  const { t } = useTranslation();
  const text = useText();
  const known = Object.hasOwn(screens, screen) ? screens[screen as keyof typeof screens] : null;
  return (
    <span>
      {known ? t(`help.screens.${known}`) : <bdi dir="ltr">{screen}</bdi>}
      {flow && (
        <>
          {' · '}
          <bdi>{text(flow.title)}</bdi>
        </>
      )}
      {node && (
        <>
          {' · '}
          <bdi>{text(node.name)}</bdi>
        </>
      )}
      {lesson && <> · {t('help.question.inLesson', { title: isolate(text(lesson.title)) })}</>}
    </span>
  );
}
