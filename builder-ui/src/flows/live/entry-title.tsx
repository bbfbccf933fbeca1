import { useTranslation } from 'react-i18next';
import classes from './live.module.css';

interface EntryTitleProps {
  readonly reference: string | null;
  /** Its place in the list, for cases that no inquiry began. */
  readonly number: number;
  readonly onOpen: () => void;
}

/** A case by what people call it; opens it beside the drawing. */
export function EntryTitle({ reference, number, onOpen }: EntryTitleProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.entryTitle} onClick={onOpen}>
      {reference === null ? (
        t('live.caseNumber', { number })
      ) : (
        <>
          {t('live.case')} <span className="nativ-code">{reference}</span>
        </>
      )}
    </button>
  );
}
