import type { Question } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { screenName } from './screen-names.ts';

type Place = Pick<Question, 'screen' | 'flow' | 'node'> & Partial<Pick<Question, 'lesson'>>;

/** Where a question was asked, in words: the screen, the step where there is one, and the lesson that it was asked in. */
export function PlaceWords({ screen, flow, node, lesson }: Place) {
  const { t } = useTranslation();
  const text = useText();
  const name = screenName(screen);
  return (
    <span>
      {name ? t(name) : <bdi dir="ltr">{screen}</bdi>}
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
