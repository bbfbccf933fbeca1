import type { RoomMember } from '@nativ/schemas';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './room-frame.module.css';

/** Whoever did something within it is taken for here. */
const hereMs = 5 * 60_000;

interface AlsoHereProps {
  readonly members: readonly RoomMember[];
  readonly me: string;
}

/** Says who else is in the room just now, so that nobody is watched without knowing it. */
export function AlsoHere({ members, me }: AlsoHereProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // By the clock on the wall: people come and go in real time, however late it is in the room.
  const since = Date.now() - hereMs;
  const others = members.filter(
    ({ userId, lastActiveAt }) => userId !== me && lastActiveAt !== null && Date.parse(lastActiveAt) > since,
  );
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(others.map(({ name }) => isolate(name)));
  return (
    // Always there, so that what appears in it is read aloud.
    <p className={classes.also} role="status">
      {others.length > 0 && (
        <>
          <IconUsers size={18} aria-hidden /> {t('practice.people.alsoHere', { names })}
        </>
      )}
    </p>
  );
}
