import { Burger, Drawer } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';
import { mainId, SkipLink } from './skip-link.tsx';

/** The frame around every screen of whoever is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the menu that led there.
  useEffect(() => setMenuOpen(false), [path]);

  return (
    <div className={classes.shell}>
      <SkipLink />
      <header className={classes.header}>
        <Burger
          className={classes.burger}
          opened={isMenuOpen}
          onClick={() => setMenuOpen(true)}
          aria-label={t('menu.open')}
          aria-expanded={isMenuOpen}
        />
        <Link to="/" className={classes.home}>
          <Brand />
          <span className={classes.workspace}>{text(me.workspace.name)}</span>
        </Link>
        <div className={classes.corner}>
          <LanguageSwitch />
          <AccountMenu user={me.user} />
        </div>
      </header>
      <div className={classes.side}>
        <Navigation me={me} />
      </div>
      <Drawer
        opened={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        title={t('menu.title')}
        size={300}
        closeButtonProps={{ 'aria-label': t('menu.close'), size: 44 }}
      >
        <Navigation me={me} />
      </Drawer>
      <main id={mainId} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
