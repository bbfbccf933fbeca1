import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOutElsewhere } from '../app/signed-out-elsewhere.ts';
import { withTexts } from '../i18n/i18n.ts';
import { forgetSearches } from './search-memory.ts';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import { useShortcutKeys } from './use-shortcut-keys.ts';
import { goToComment, isCommentHere, isListHere, walkList } from './walk-list.ts';

const Palette = lazy(() => withTexts(import('./palette.tsx')).then((module) => ({ default: module.Palette })));
const ShortcutDialog = lazy(() =>
  withTexts(import('./shortcut-dialog.tsx')).then((module) => ({ default: module.ShortcutDialog })),
);

type Open = 'palette' | 'shortcuts' | null;

/** The way into search from every screen, and the ear for the keys that hold everywhere. What opens is loaded when it does. */
export function SearchCorner() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  useShortcutKeys();
  useCommandKey(setOpen);
  useKeysEverywhere(setOpen);
  useEffect(() => onSignedOutElsewhere(forgetSearches), []);
  const close = () => setOpen(null);
  return (
    <>
      <ActionIcon
        aria-label={t('search.open')}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen('palette')}
      >
        <IconSearch size={24} stroke={1.5} aria-hidden />
      </ActionIcon>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <ShortcutDialog onClose={close} />}
      </Suspense>
    </>
  );
}

/** Control or Command with K opens it from anywhere, also while one types, unless the screen has another use for it. */
function useCommandKey(setOpen: (open: Open) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen('palette');
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [setOpen]);
}

function useKeysEverywhere(setOpen: (open: Open) => void): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shortcuts = useMemo((): readonly Shortcut[] => {
    const key = (
      id: 'find' | 'home' | 'search' | 'people' | 'new' | 'news' | 'help',
      keys: readonly string[],
      run: () => void,
    ) => ({
      id,
      label: t(`search.keys.${id}`),
      keys,
      run,
    });
    return [
      key('find', ['Slash'], () => setOpen('palette')),
      key('home', ['KeyG', 'KeyH'], () => void navigate({ to: '/' })),
      key('search', ['KeyG', 'KeyS'], () => void navigate({ to: '/search' })),
      key('people', ['KeyG', 'KeyP'], () => void navigate({ to: '/people' })),
      key('news', ['KeyG', 'KeyN'], () => void navigate({ to: '/notifications' })),
      key('new', ['KeyG', 'KeyI'], () => void navigate({ to: '/new-inquiry' })),
      key('help', ['Shift+Slash'], () => setOpen('shortcuts')),
    ];
  }, [t, navigate, setOpen]);
  const here = useMemo(
    (): readonly Shortcut[] => [
      { id: 'next', label: t('search.keys.next'), keys: ['KeyJ'], run: () => walkList(1), isHere: isListHere },
      { id: 'previous', label: t('search.keys.previous'), keys: ['KeyK'], run: () => walkList(-1), isHere: isListHere },
      { id: 'comment', label: t('search.keys.comment'), keys: ['KeyC'], run: goToComment, isHere: isCommentHere },
    ],
    [t],
  );
  useShortcuts(shortcuts, 'everywhere');
  useShortcuts(here);
}
