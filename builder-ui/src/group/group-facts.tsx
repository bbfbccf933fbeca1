import type { Group } from '@nativ/schemas';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './group-page.module.css';

/** What a group is, beneath its name, and the ways to its settings. */
export function GroupFacts({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const text = useText();
  const description = text(group.description);
  return (
    <>
      {group.access === 'classified' && (
        <StatusMark icon={IconLock} tone="attention">
          {t('group.classified')}
        </StatusMark>
      )}
      {description && <bdi className={classes.description}>{description}</bdi>}
      <Link to="/groups/$key/settings" params={{ key: group.key }}>
        {t('groupSettings.link')}
      </Link>
      {group.myRole === 'manager' && (
        <Link to="/groups/$key/reads" params={{ key: group.key }}>
          {t('readLog.link')}
        </Link>
      )}
      {group.myRole === 'classifiedMember' && <span>{t('groupViews.partOnly')}</span>}
    </>
  );
}
