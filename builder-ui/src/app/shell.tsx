import { Burger } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomId } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { withTexts } from '../i18n/i18n.ts';
import { useText } from '../i18n/use-language.ts';
import { LiveStatus } from '../live/live-status.tsx';
import { Bell } from '../notifications/bell.tsx';
import { usePushUpkeep } from '../notifications/push/use-push-upkeep.ts';
import { SearchCorner } from '../search/search-corner.tsx';
import { ToastHost } from '../ui/toast-host.tsx';
import { forgetDrafts } from '../workspace/task-draft.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';
import { onSignedOutElsewhere } from './signed-out-elsewhere.ts';
import { mainId, SkipLink } from './skip-link.tsx';

const MenuDrawer = lazy(() =>
  withTexts(import('./menu-drawer.tsx')).then((module) => ({ default: module.MenuDrawer })),
);
const RoomFrame =
  roomId === null
    ? null
    : lazy(() => withTexts(import('../practice/room-frame.tsx')).then((module) => ({ default: module.RoomFrame })));
const HelpCorner = lazy(() =>
  withTexts(import('../help/help-corner.tsx')).then((module) => ({ default: module.HelpCorner })),
);

/** The frame around every screen of whoever is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isMenuOpen, setMenuOpen] = useState(false);
  // Loaded when it is first wanted, and kept from then on, since it goes as calmly as it comes.
  const [hadMenu, setHadMenu] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isWide = useRouterState({ select: ({ matches }) => matches.some(({ staticData }) => staticData.isWide) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the menu that led there.
  useEffect(() => setMenuOpen(false), [path]);
  useForgettingElsewhere();
  usePushUpkeep(me.user.id);

  return (
    <>
      <SkipLink />
      {RoomFrame && <RoomFrame me={me} />}
      <div className={classes.shell} data-wide={isWide || undefined}>
        <header className={classes.header}>
          <Burger
            className={classes.burger}
            opened={isMenuOpen}
            onClick={() => {
              setHadMenu(true);
              setMenuOpen(true);
            }}
            aria-label={t('menu.open')}
            aria-expanded={isMenuOpen}
          />
          <Link to="/" className={classes.home}>
            <Brand />
            <span className={classes.workspace}>{text(me.workspace.name)}</span>
          </Link>
          <div className={classes.corner}>
            <Suspense>
              <HelpCorner />
            </Suspense>
            <SearchCorner />
            <LanguageSwitch />
            <Bell />
            <AccountMenu user={me.user} />
          </div>
        </header>
        <LiveStatus userId={me.user.id} />
        <div className={classes.side}>
          <Navigation me={me} />
        </div>
        {hadMenu && (
          <Suspense>
            <MenuDrawer isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} me={me} />
          </Suspense>
        )}
        <main id={mainId} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <ToastHost />
      </div>
    </>
  );
}

/** Whoever signs out in one tab leaves nothing in the others: neither what was typed nor what was read. */
function useForgettingElsewhere(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onSignedOutElsewhere(() => {
        forgetDrafts();
        // Whatever is asked next is refused, and leads to the door.
        void queries.resetQueries();
      }),
    [queries],
  );
}
