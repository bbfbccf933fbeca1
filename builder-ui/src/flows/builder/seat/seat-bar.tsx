import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import workshop from '../../../designs/workshop.module.css';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { SeatAside } from './seat-aside.tsx';
import classes from './seat-bar.module.css';
import type { SeatStanding } from './seat-standing.ts';
import { sinceWords } from './since-words.ts';
import type { Seat } from './use-seat.ts';

interface SeatBarProps {
  readonly seat: Seat;
  /** Whether the saver tells already what stands in the way, so that it is not said twice. */
  readonly isTroubleTold: boolean;
}

/** Who edits the flow when it is not only this tab, and what can be done about it. */
export function SeatBar({ seat, isTroubleTold }: SeatBarProps) {
  const { standing, silence } = seat;
  return (
    <>
      {silence === 'signedOut' && !isTroubleTold && <SignedOut seat={seat} />}
      {standing.kind === 'mine' && standing.asker !== null && <Asked seat={seat} asker={standing.asker} />}
      <div role="status" className={classes.status}>
        {standing.kind === 'theirs' && <Theirs seat={seat} standing={standing} />}
        {standing.kind === 'elsewhere' && <Elsewhere seat={seat} since={standing.since} />}
        {standing.kind === 'free' && <Free seat={seat} />}
      </div>
      {seat.aside && <SeatAside seat={seat} aside={seat.aside} />}
    </>
  );
}

function Line({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={classes.bar}>
      <IconEye size={22} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{text}</p>
      </div>
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}

type TheirSeat = Extract<SeatStanding, { kind: 'theirs' }>;

function Theirs({ seat, standing }: { readonly seat: Seat; readonly standing: TheirSeat }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { name, since, ask, lost } = standing;
  const time = sinceWords(since, now, language);
  const text =
    ask.kind === 'waiting'
      ? t('flowSeat.asked', { name })
      : ask.kind === 'declined'
        ? t('flowSeat.declined', { name })
        : ask.kind === 'others'
          ? t('flowSeat.othersAsked', { name: ask.name })
          : lost !== null
            ? t(`flowSeat.lost.${lost}`, { name })
            : t('flowSeat.lookingOnly');
  return (
    <Line title={t('flowSeat.theirs', { name, time })} text={text}>
      {ask.kind === 'waiting' && <Waiting seat={seat} seconds={ask.forceInSeconds} />}
      {(ask.kind === 'none' || ask.kind === 'declined') && (
        <Button onClick={() => void seat.ask()}>{t(ask.kind === 'none' ? 'flowSeat.ask' : 'flowSeat.askAgain')}</Button>
      )}
    </Line>
  );
}

/** While an ask waits for its answer: taking it back, and after a while taking over. */
function Waiting({ seat, seconds }: { readonly seat: Seat; readonly seconds: number }) {
  const { t } = useTranslation();
  const left = useCountdown(seconds);
  return (
    <>
      <Button disabled={left > 0} onClick={() => void seat.take(true)}>
        {left > 0 ? t('flowSeat.forceIn', { count: left }) : t('flowSeat.force')}
      </Button>
      <Button variant="default" onClick={() => void seat.dismiss()}>
        {t('flowSeat.takeBack')}
      </Button>
    </>
  );
}

/** Counts the seconds between two answers of the server, which tells them anew. */
function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

function Elsewhere({ seat, since }: { readonly seat: Seat; readonly since: string }) {
  const { t } = useTranslation();
  const time = sinceWords(since, useNow(), useLanguage());
  return (
    <Line title={t('flowSeat.elsewhere', { time })} text={t('flowSeat.elsewhereText')}>
      <Button onClick={() => void seat.take(true)}>{t('flowSeat.here')}</Button>
    </Line>
  );
}

function Free({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  return (
    <Line title={t('flowSeat.free')} text={t('flowSeat.freeText')}>
      <Button onClick={() => void seat.take(false)}>{t('flowSeat.edit')}</Button>
    </Line>
  );
}

function Asked({ seat, asker }: { readonly seat: Seat; readonly asker: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="attention" title={t('flowSeat.asks', { name: asker })}>
      <p className={workshop.noticeText}>{t('flowSeat.asksText', { name: asker })}</p>
      <div className={workshop.noticeButtons}>
        <Button onClick={() => void seat.handOver()}>{t('flowSeat.handOver')}</Button>
        <Button variant="default" onClick={() => void seat.dismiss()}>
          {t('flowSeat.notNow')}
        </Button>
      </div>
    </Notice>
  );
}

/** The session ended while nothing waited to be saved: said before somebody goes on drawing. */
function SignedOut({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  return (
    <Notice tone="attention" title={t('builder.save.signedOut.title')}>
      <p className={workshop.noticeText}>{t('flowSeat.signedOut')}</p>
      <div className={workshop.noticeButtons}>
        <Button component="a" href="/sign-in" target="_blank" rel="noreferrer">
          {t('builder.save.signedOut.signIn')}
        </Button>
        <Button variant="default" onClick={() => void seat.beat()}>
          {t('flowSeat.signedIn')}
        </Button>
      </div>
    </Notice>
  );
}
