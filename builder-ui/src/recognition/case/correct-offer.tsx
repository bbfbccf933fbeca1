import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sortingsQuery } from '../../api/sorting-queries.ts';

/** Where on the page of a case its sortings are; an address that names it opens the correction. */
export const sortingPlace = 'sorting';

/** Whoever moved a case may have found that it was sorted wrong: an offer, only where a classifier had sorted it, and never in the way. */
export function CorrectOffer({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...sortingsQuery(instanceId), retry: false });
  const isOffered = data?.items.some(
    ({ mayCorrect, correction, label }) => mayCorrect && correction === null && label !== null,
  );
  if (isOffered !== true) return null;
  return (
    <Link to="/cases/$id" params={{ id: instanceId }} hash={sortingPlace}>
      {t('recognition.case.alsoCorrect')}
    </Link>
  );
}
