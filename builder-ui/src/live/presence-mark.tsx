import { IconPencil, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenItem } from '../api/presence-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './presence-mark.module.css';
import { usePresence } from './use-presence.ts';

interface PresenceMarkProps {
  readonly item: OpenItem;
  /** Whether somebody types here just now, so that others wait or ask first. */
  readonly isWriting?: boolean;
}

/** Who else has this open, and who is writing: told to those who see it, and read aloud politely. */
export function PresenceMark({ item, isWriting = false }: PresenceMarkProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = usePresence(item, isWriting);
  const writers = people.filter((one) => one.isWriting);
  const others = people.filter((one) => !one.isWriting);
  const names = (some: typeof people) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(some.map(({ person }) => isolate(person.name)));
  return (
    // Always there, so that what appears in it is read aloud.
    <div className={classes.place} role="status">
      {writers.length > 0 && (
        <span className={classes.mark} data-writing>
          <IconPencil size={16} aria-hidden />
          {t('connection.writing', { count: writers.length, names: names(writers) })}
        </span>
      )}
      {others.length > 0 && (
        <span className={classes.mark}>
          <IconUsers size={16} aria-hidden />
          {t('connection.here', { count: others.length, names: names(others) })}
        </span>
      )}
    </div>
  );
}
