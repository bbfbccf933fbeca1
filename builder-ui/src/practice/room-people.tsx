import type { RoomMember } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { PersonName } from '../ui/person-name.tsx';
import { timeInWords } from '../ui/time-words.ts';
import classes from './practice.module.css';

interface RoomPeopleProps {
  readonly members: readonly RoomMember[];
  /** Whoever reads. */
  readonly me: string;
}

/** Who works in a room as themselves, and when they last did something there. */
export function RoomPeople({ members, me }: RoomPeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // By the clock on the wall, however late it is in the room.
  const now = new Date();
  return (
    <ul className={classes.people} aria-label={t('practice.people.title')}>
      {members.map(({ userId, name, lastActiveAt }) => (
        <li key={userId}>
          <PersonName name={name} />
          {userId === me && <span className={classes.note}>{t('practice.people.you')}</span>}
          {userId !== me && lastActiveAt !== null && (
            <span className={classes.note}>
              {t('practice.people.lastActive', { when: timeInWords(new Date(lastActiveAt), now, language) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
