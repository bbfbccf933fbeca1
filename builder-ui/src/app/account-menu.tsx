import { ActionIcon, Button, Popover } from '@mantine/core';
import type { MyUser } from '@nativ/schemas';
import { IconId, IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account-menu.module.css';
import { useSignOut } from './use-sign-out.ts';

/** Who is signed in, and the way out. */
export function AccountMenu({ user }: { user: MyUser }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={280} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('account.open', { name: user.name })} onClick={() => setOpen((before) => !before)}>
          <IconUserCircle size={26} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('account.title')}>
        <div className={classes.account}>
          <p className={classes.name}>
            <bdi>{user.name}</bdi>
          </p>
          <p className={classes.detail}>
            <bdi dir="ltr">{user.email}</bdi>
          </p>
          <p className={classes.detail}>{t(`role.${user.role}`)}</p>
          <Button
            onClick={close}
            renderRoot={(props) => <Link {...props} to="/people/$id" params={{ id: user.id }} />}
            variant="default"
            fullWidth
            className={classes.link ?? ''}
            leftSection={<IconId size={18} aria-hidden />}
          >
            {t('profile.mine')}
          </Button>
          <Button
            onClick={close}
            component={Link}
            to="/account"
            variant="default"
            fullWidth
            className={classes.link ?? ''}
            leftSection={<IconUserCog size={18} aria-hidden />}
          >
            {t('myAccount.title')}
          </Button>
          <Button
            variant="default"
            fullWidth
            leftSection={<IconLogout size={18} aria-hidden />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t('account.signOut')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
