import { Button } from '@mantine/core';
import type { Task } from '@nativ/schemas';
import { IconArrowNarrowRight, IconPlayerPause } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import classes from './next-task.module.css';
import { useNextTask } from './use-next-task.ts';

/** How long the next task waits before it opens: as long as WCAG 2.2 gives whoever wants to say no. The button opens it at once. */
const patienceS = 20;

/**
 * Opens the next task by itself a moment after one is done, unless the reader stays: by a press, by a key, or because they have
 * begun to write somewhere on the page. It is never opened from under somebody who types.
 */
export function NextTaskOffer({ done }: { readonly done: Task }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const next = useNextTask(done);
  const [stays, setStays] = useState(false);
  const [left, setLeft] = useState(patienceS);
  const id = next?.task.id;
  const waits = id !== undefined && !stays;

  useStay(waits, () => setStays(true));
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    return () => clearInterval(timer);
  }, [waits]);
  useEffect(() => {
    if (waits && left <= 0) void navigate({ to: '/tasks/$id', params: { id: id ?? '' } });
  }, [waits, left, id, navigate]);

  if (next === undefined) return <LoadingLines lines={1} />;
  return (
    <div className={classes.next}>
      {next ? (
        <>
          <p className={classes.what}>
            <span className={classes.why}>{t(`caseWork.next.why.${next.why}`)}</span>
            <bdi>{text(next.task.title)}</bdi>
          </p>
          <div className={classes.ways}>
            <Button
              renderRoot={(props) => <Link to="/tasks/$id" params={{ id: next.task.id }} {...props} />}
              rightSection={<IconArrowNarrowRight className={classes.arrow} size={20} aria-hidden />}
            >
              {waits ? t('caseWork.next.openIn', { seconds: Math.max(left, 0) }) : t('caseWork.next.open')}
            </Button>
            {waits && (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={18} aria-hidden />}
                onClick={() => setStays(true)}
              >
                {t('caseWork.next.stay')}
              </Button>
            )}
            <Back />
          </div>
          {/* Said once and not with every second. */}
          <p className={classes.said} role="status">
            {t(waits ? 'caseWork.next.said' : 'caseWork.next.stayed', {
              task: text(next.task.title),
              seconds: patienceS,
            })}
          </p>
        </>
      ) : (
        <>
          <p className={classes.what}>{t('caseWork.next.none')}</p>
          <div className={classes.ways}>
            <Back />
          </div>
        </>
      )}
    </div>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" renderRoot={(props) => <Link to="/" {...props} />}>
      {t('outcome.next')}
    </Button>
  );
}

/** Calls back as soon as the reader does anything else on the page: types, moves on by key, or goes into a field. */
function useStay(isWaiting: boolean, onStay: () => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    const isField = (target: EventTarget | null) =>
      target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
    const stay = (event: Event) => {
      if (event.type !== 'focusin' || isField(event.target)) onStay();
    };
    const kinds = ['keydown', 'input', 'focusin', 'wheel', 'touchmove'] as const;
    for (const kind of kinds) document.addEventListener(kind, stay, { passive: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, stay);
    };
  });
}
