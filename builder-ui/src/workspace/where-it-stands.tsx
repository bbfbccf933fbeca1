import type { Instance, InstanceToken } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import classes from './case-page.module.css';
import { type CaseWords, stepName } from './history-words.ts';
import { waitInWords, watchInWords } from './wait-words.ts';

/** The longest list of places that is worth reading: a list of ten thousand entries stands at as many. */
const mostPlaces = 30;

interface WhereItStandsProps {
  readonly instance: Instance;
  readonly words: CaseWords;
  /** What stands beneath the words, such as the way as a picture. */
  readonly children?: ReactNode;
}

/** Where a case stands and what it waits for there: nothing ever stands still without a reason that can be read here. */
export function WhereItStands({ instance, words, children }: WhereItStandsProps) {
  const { t } = useTranslation();
  const places = instance.tokens.filter(({ watches }) => watches === null);
  const isOver = instance.status === 'completed' || instance.status === 'cancelled';
  return (
    <Section title={t('case.where')}>
      {isOver && <p className={classes.note}>{t(instance.status === 'cancelled' ? 'case.cancelled' : 'case.over')}</p>}
      {places.length > 0 && (
        <ul className={classes.steps}>
          {places.slice(0, mostPlaces).map((place) => (
            <Place
              key={place.id}
              place={place}
              watching={instance.tokens.filter(({ watches }) => watches === place.id)}
              words={words}
            />
          ))}
        </ul>
      )}
      {places.length > mostPlaces && (
        <p className={classes.note}>{t('case.morePlaces', { count: places.length - mostPlaces })}</p>
      )}
      {children}
    </Section>
  );
}

interface PlaceProps {
  readonly place: InstanceToken;
  /** The events attached to the step. */
  readonly watching: readonly InstanceToken[];
  readonly words: CaseWords;
}

function Place({ place, watching, words }: PlaceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li>
      <p className={classes.step}>
        <bdi>{stepName(place, words)}</bdi>
      </p>
      <p className={classes.note}>{waitInWords(place, words, language)}</p>
      {place.waitsFor.instanceId && (
        <Link to="/cases/$id" params={{ id: place.waitsFor.instanceId }}>
          {t('case.toOther')}
        </Link>
      )}
      {watching.map((watcher) => (
        <p key={watcher.id} className={classes.watch}>
          {watchInWords(watcher, words, language)}
        </p>
      ))}
    </li>
  );
}
