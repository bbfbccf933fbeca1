import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { type PaletteEntry, paletteSections } from './palette-entries.ts';
import { PaletteList } from './palette-list.tsx';
import { PaletteStatus } from './palette-status.tsx';
import classes from './search.module.css';
import { keepOpened, keepSearch, noSearch } from './search-memory.ts';
import { quickSearchQuery } from './search-queries.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Search from anywhere: type, walk with the arrows, open with Enter. The focus stays in the field, as in every combobox. */
export function Palette({ onClose, onShortcuts }: PaletteProps) {
  const { t } = useTranslation();
  const text = useText();
  const router = useRouter();
  const { data: me } = useSuspenseQuery(meQuery);
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 150);
  const found = useQuery(quickSearchQuery(settled));
  const isAsked = words.trim() !== '' && settled.trim() !== '';
  const sections = paletteSections(words, (isAsked && found.data?.items) || [], { me, t, text });
  const entries = sections.flatMap((section) => section.entries);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, entries.length - 1);
  const id = useId();

  const open = (entry: PaletteEntry) => {
    if (entry.kind !== 'page' && entry.kind !== 'action')
      keepOpened({ address: entry.address, label: entry.title.text, kind: entry.kind });
    onClose();
    router.history.push(placeOf(entry.address));
  };
  const showAll = () => {
    keepSearch({ ...noSearch, q: words });
    onClose();
    router.history.push(placeOf('/search'));
  };
  const walk = (event: KeyboardEvent) => {
    const next = stepOf(event, at, entries.length);
    if (next !== null) {
      event.preventDefault();
      setChosen(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const entry = entries[at];
      if (entry && !(event.ctrlKey || event.metaKey)) open(entry);
      else if (words.trim() !== '') showAll();
    }
  };

  return (
    <Dialog title={t('search.title')} onClose={onClose} isWide>
      <div className={classes.palette}>
        <div className={classes.field}>
          <IconSearch size={20} aria-hidden />
          <input
            data-first
            type="text"
            role="combobox"
            className={classes.input}
            aria-label={t('search.label')}
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(entries.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            dir="auto"
            maxLength={200}
            placeholder={t('search.placeholder')}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setChosen(0);
            }}
            onKeyDown={walk}
          />
        </div>
        <PaletteStatus query={found} isAsked={isAsked} isSettled={settled === words} />
        <PaletteList id={id} sections={sections} chosen={at} onChoose={open} />
        <div className={classes.foot}>
          {words.trim() !== '' && (
            <button type="button" className={classes.footButton} onClick={showAll}>
              {t('search.showAll')}
            </button>
          )}
          <button type="button" className={classes.footButton} onClick={onShortcuts}>
            {t('search.keys.title')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Where a key leads in the list, around its ends; null when it is none of the list. */
function stepOf({ key, nativeEvent }: KeyboardEvent, at: number, length: number): number | null {
  if (nativeEvent.isComposing || length === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowUp') return (at - 1 + length) % length;
  if (key === 'PageDown') return Math.min(length - 1, at + 5);
  if (key === 'PageUp') return Math.max(0, at - 5);
  return null;
}
