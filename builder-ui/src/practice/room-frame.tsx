import type { Me } from '@nativ/schemas';
import { IconArrowBackUp, IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { roomQuery } from '../api/practice-queries.ts';
import { outOfTheRoom } from '../app/to-the-door.ts';
import { AlsoHere } from './also-here.tsx';
import './room-colours.css';
import { LeftTasks } from './left-tasks.tsx';
import classes from './room-frame.module.css';
import { RoomTools } from './room-tools.tsx';
import { useRoomNews } from './use-room-news.ts';
import { useRoomTitle } from './use-room-title.ts';
import { useTopRoom } from './use-top-room.ts';

// Few rooms are those of a lesson.
const LessonGuide = lazy(() =>
  import('../training/lessons/guide/lesson-guide.tsx').then((module) => ({ default: module.LessonGuide })),
);

/**
 * What makes a practice room unmistakable on every screen: a band all round, other colours than those of real work, the words
 * that say so, the way out, and what can be done in the room. It is loaded before anything of the room is shown.
 */
export function RoomFrame({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const room = useQuery(roomQuery);
  const top = useTopRoom();
  useRoomTitle(t('practice.frame.title'));
  useRoomNews();
  const isGone = room.error !== null && asProblem(room.error).status === 404;
  useEffect(() => {
    if (isGone) void outOfTheRoom();
  }, [isGone]);
  return (
    <>
      <div className={classes.band} aria-hidden />
      <section ref={top} className={classes.bar} aria-label={t('practice.frame.label')}>
        <div className={classes.strip}>
          <p className={classes.words}>
            <IconSchool size={22} className={classes.icon} aria-hidden />
            <span>
              <strong>{t('practice.frame.title')}</strong> <span>{t('practice.frame.words')}</span>
            </span>
          </p>
          {room.data && <AlsoHere members={room.data.members} me={me.user.id} />}
          {/* No link of the router: coming out loads the page anew, and leaves nothing of the room behind. */}
          <a className={classes.back} href="/practice-rooms">
            <IconArrowBackUp size={20} className={classes.turn} aria-hidden />
            {t('practice.frame.back')}
          </a>
        </div>
        {room.data && <RoomTools room={room.data} me={me} />}
      </section>
      {room.data && <LeftTasks left={room.data.left} />}
      {!room.isPending && room.data?.lessonId !== null && (
        <Suspense>
          <LessonGuide />
        </Suspense>
      )}
    </>
  );
}
