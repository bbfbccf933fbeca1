import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import workshop from '../../../designs/workshop.module.css';
import { Notice } from '../../../ui/notice.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import type { SetAside } from './set-aside.ts';
import type { Seat } from './use-seat.ts';

/** What could not be saved before somebody else began to edit: put in again, as a step that can be taken back, or forgotten. */
export function SeatAside({ seat, aside }: { readonly seat: Seat; readonly aside: SetAside }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const putIn = () => {
    const label = t('flowSeat.aside.putIn');
    store.change(() => aside.document, { label, says: t('flowSeat.aside.isIn') });
    seat.forgetAside();
  };
  return (
    <Notice tone="attention" title={t('flowSeat.aside.title')}>
      <p className={workshop.noticeText}>
        {t(isLocked ? 'flowSeat.aside.later' : 'flowSeat.aside.text')} (<TimeText at={aside.updatedAt} />)
      </p>
      <div className={workshop.noticeButtons}>
        {!isLocked && <Button onClick={putIn}>{t('flowSeat.aside.putIn')}</Button>}
        <Button variant="default" onClick={seat.forgetAside}>
          {t('flowSeat.aside.forget')}
        </Button>
      </div>
    </Notice>
  );
}
