import type { PracticeRoom } from '@nativ/schemas';
import { IconSchool } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { practiceRoomsQuery } from '../api/practice-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { Notice } from '../ui/notice.tsx';
import { NewRoom } from './new-room.tsx';
import classes from './practice.module.css';
import { RoomCard } from './room-card.tsx';

/** The practice rooms: mine, those I was asked into, and, for whoever teaches, those of learners who let them in. */
export function RoomsPage() {
  const { t } = useTranslation();
  const rooms = useQuery(practiceRoomsQuery);
  const hash = useRouterState({ select: (state) => state.location.hash });
  const { data: me } = useSuspenseQuery(meQuery);
  if (rooms.isPending) return <PendingPage />;
  if (!rooms.data) return <ProblemPage error={rooms.error} onRetry={() => void rooms.refetch()} />;
  const mine = rooms.data.items.filter(({ isMine }) => isMine);
  const asked = rooms.data.items.filter(({ isMine, mayEnter }) => !isMine && mayEnter);
  const learners = rooms.data.items.filter(({ isMine, mayEnter }) => !isMine && !mayEnter);
  return (
    <Page title={t('practice.title')} facts={t('practice.rooms.lead')}>
      {hash === 'gone' && (
        <Notice tone="attention" title={t('practice.rooms.gone.title')}>
          <p className={classes.lead}>{t('practice.rooms.gone.hint')}</p>
        </Notice>
      )}
      <NewRoom />
      {rooms.data.items.length === 0 && (
        <EmptyState icon={IconSchool} title={t('practice.rooms.empty.title')} hint={t('practice.rooms.empty.hint')} />
      )}
      <RoomList title={t('practice.rooms.mine')} rooms={mine} me={me.user.id} />
      <RoomList title={t('practice.rooms.asked')} rooms={asked} me={me.user.id} />
      <RoomList title={t('practice.rooms.learners')} rooms={learners} me={me.user.id} />
    </Page>
  );
}

interface RoomListProps {
  readonly title: string;
  readonly rooms: readonly PracticeRoom[];
  readonly me: string;
}

function RoomList({ title, rooms, me }: RoomListProps) {
  if (rooms.length === 0) return null;
  return (
    <section className={classes.stack} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={cards.list}>
        {rooms.map((room) => (
          <RoomCard key={room.id} room={room} me={me} />
        ))}
      </ul>
    </section>
  );
}
