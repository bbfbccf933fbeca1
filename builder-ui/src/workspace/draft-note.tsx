import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './task-desk.module.css';

interface DraftNoteProps {
  /** Whether something is written that is not sent yet. */
  readonly isThere: boolean;
  /** Whether it survives a reload; sensitive answers live as long as the page does. */
  readonly isStored: boolean;
}

/**
 * Says where what is written is kept until it is sent. Where that is this page alone, the browser asks before it lets the page go.
 */
export function DraftNote({ isThere, isStored }: DraftNoteProps) {
  const { t } = useTranslation();
  const mayBeLost = isThere && !isStored;
  useEffect(() => {
    if (!mayBeLost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [mayBeLost]);
  if (!isThere) return null;
  return <p className={classes.note}>{t(isStored ? 'caseWork.draft.kept' : 'caseWork.draft.keptInTab')}</p>;
}
