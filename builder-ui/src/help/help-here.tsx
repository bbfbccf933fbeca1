import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { helpHereQuery, type Whereabouts } from '../api/help-queries.ts';
import { roomId } from '../api/room.ts';
import { NextLessonCard } from './next-lesson-card.tsx';
import { TipList } from './tip-list.tsx';

/** Stands above the page: tips for what one is at, and on the home page what to learn next. */
export function HelpHere({ here }: { readonly here: Whereabouts }) {
  const place = usePlaceAbove();
  const help = useQuery(helpHereQuery(here));
  if (place === null) return null;
  return createPortal(
    <>
      {here.screen === '/' && roomId === null && help.data?.teaches && <NextLessonCard />}
      {help.data && <TipList tips={help.data.tips} articles={help.data.articles} />}
    </>,
    place,
  );
}

/** A place of its own at the beginning of the page, so that the shell need not know of it. */
function usePlaceAbove(): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const box = document.createElement('div');
    box.dataset.help = '';
    document.querySelector('main')?.prepend(box);
    setPlace(box);
    return () => box.remove();
  }, []);
  return place;
}
