import type { RoomLesson } from '@nativ/schemas';
import { IconChevronDown, IconChevronUp, IconSchool } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import classes from './guide.module.css';

interface GuideFrameProps {
  readonly lesson: RoomLesson;
  /** Whether there is more to say than what to do next. */
  readonly hasMore: boolean;
  readonly children: ReactNode;
}

/** As in guide.module.css. */
const narrow = '(max-width: 1079px)';

/**
 * The panel itself: at the end of the line on a wide screen; at the foot of a narrow one, where it says no more than what to do next
 * until more is asked for.
 */
export function GuideFrame({ lesson, hasMore, children }: GuideFrameProps) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const [isSmall, setSmall] = useState(() => matchMedia(narrow).matches);
  useRoomBeside(isSmall);
  return (
    <aside className={classes.panel} aria-labelledby={id} data-guide-panel data-small={isSmall || undefined}>
      <div className={classes.head}>
        <IconSchool size={24} className={classes.icon} aria-hidden />
        <div className={classes.titles}>
          <p className={classes.mode}>{t(`lessons.mode.${lesson.mode}.name`)}</p>
          <h2 id={id} className={classes.title} dir="auto">
            {text(lesson.lesson.title)}
          </h2>
        </div>
        {hasMore && (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={!isSmall}
            aria-controls={`${id}-body`}
            onClick={() => setSmall(!isSmall)}
          >
            {isSmall ? <IconChevronUp size={22} aria-hidden /> : <IconChevronDown size={22} aria-hidden />}
            {t(isSmall ? 'lessons.guide.larger' : 'lessons.guide.smaller')}
          </button>
        )}
      </div>
      <div id={`${id}-body`} className={classes.body}>
        {children}
      </div>
    </aside>
  );
}

/** The page makes room for the panel, so that it never lies over what is worked on. */
function useRoomBeside(isSmall: boolean): void {
  useEffect(() => {
    const page = document.documentElement;
    page.dataset.guided = isSmall ? 'small' : 'large';
    return () => {
      delete page.dataset.guided;
    };
  }, [isSmall]);
}
