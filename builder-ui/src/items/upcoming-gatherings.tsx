import type { GatheringSummary } from '@nativ/schemas';
import { IconCalendarEvent, IconMapPin } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { gatheringsQuery } from '../api/own-item-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import card from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { whenOf } from './gathering-time.ts';
import classes from './items.module.css';

/** The events that are to come, of a group or where the reader is invited; nothing at all where there are none. */
export function UpcomingGatherings({ group }: { readonly group?: string }) {
  const { t } = useTranslation();
  const gatherings = useInfiniteQuery(gatheringsQuery(group === undefined ? { mine: true } : { group }));
  const heading = useId();
  if (!gatherings.data?.length) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {t('gathering.upcoming')}
      </h2>
      <ul className={classes.cards}>
        {gatherings.data.map((gathering) => (
          <GatheringCard key={gathering.id} gathering={gathering} />
        ))}
      </ul>
      <LoadMore query={gatherings} of={t('gathering.upcoming')} />
    </section>
  );
}

function GatheringCard({ gathering }: { readonly gathering: GatheringSummary }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return (
    <li className={card.card}>
      <div className={card.body}>
        <h3 className={card.title}>
          <Link to="/gatherings/$id" params={{ id: gathering.id }} className={card.link}>
            <bdi>{gathering.title}</bdi>
          </Link>
        </h3>
        <div className={card.facts}>
          <StatusMark icon={IconCalendarEvent}>{whenOf(gathering, language)}</StatusMark>
          {gathering.place !== '' && (
            <span className={card.fact}>
              <IconMapPin size={18} aria-hidden />
              <bdi>{gathering.place}</bdi>
            </span>
          )}
          <bdi>{text(gathering.group.name)}</bdi>
          <span>{t('gathering.going', { count: gathering.going })}</span>
          {gathering.myAnswer && <span>{t(`gathering.mine.${gathering.myAnswer}`)}</span>}
        </div>
      </div>
    </li>
  );
}
