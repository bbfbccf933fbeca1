import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedOrder } from '../api/feed-queries.ts';
import classes from './feed.module.css';

const orders = ['ranked', 'newest'] as const satisfies readonly FeedOrder[];

/** The switch between what matters first and the newest first. */
export function FeedHead({ order, onOrder }: { order: FeedOrder; onOrder: (order: FeedOrder) => void }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={classes.orders}>
      <legend>{t('feed.order.label')}</legend>
      {orders.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === order} onChange={() => onOrder(one)} />
          <span>{t(`feed.order.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
