import { Drawer } from '@mantine/core';
import type { Me } from '@nativ/schemas';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';

interface MenuDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly me: Me;
}

/** The navigation on a narrow screen. */
export function MenuDrawer({ isOpen, onClose, me }: MenuDrawerProps) {
  const { t } = useTranslation();
  // It is loaded when it is first opened, and has to be there closed for a moment: only then does it give the focus back.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    // The page behind stays free to scroll: locking it would write a style element without our nonce.
    <Drawer.Root opened={isThere && isOpen} onClose={onClose} size={300} lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.drawerHead}>
          <Drawer.Title>{t('menu.title')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('menu.close')} size={44} />
        </div>
        <Drawer.Body>
          <Navigation me={me} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
