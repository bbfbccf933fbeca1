import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { liveGroupsQuery } from '../../api/rollout-queries.ts';
import { useText } from '../../i18n/use-language.ts';

/** For whom the version in use of a flow is live; nothing while that is everybody. */
export function LiveForGroups({ flow }: { readonly flow: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(liveGroupsQuery(flow));
  if (!data || data.previousVersion === null) return null;
  const names = data.groups.map(text).join(', ');
  const { version, previousVersion: previous } = data;
  return (
    <p>
      {names === ''
        ? t('rollout.liveFor.nobody', { version, previous })
        : t('rollout.liveFor.groups', { version, previous, names })}{' '}
      {data.rolloutId !== null && (
        <Link to="/rollouts/$id" params={{ id: data.rolloutId }}>
          {t('rollout.liveFor.plan')}
        </Link>
      )}
    </p>
  );
}
