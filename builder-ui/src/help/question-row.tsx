import type { QuestionSummary } from '@nativ/schemas';
import { IconCheck, IconHourglass, IconMessageReply } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './help.module.css';
import { PlaceWords } from './place-words.tsx';

const icons = { open: IconHourglass, answered: IconMessageReply, closed: IconCheck } as const;

export function QuestionRow({ question }: { readonly question: QuestionSummary }) {
  const { t } = useTranslation();
  const { id, text, state, asker, isMine, at } = question;
  return (
    <li className={classes.row}>
      <Link to="/help-line/$" params={{ _splat: id }} className={classes.rowTitle} dir="auto">
        {text}
      </Link>
      <p className={classes.dim}>
        <StatusMark icon={icons[state]} tone={state === 'open' ? 'attention' : 'plain'}>
          {t(`help.state.${state}`)}
        </StatusMark>{' '}
        {!isMine && asker && <bdi>{asker.name}</bdi>} <TimeText at={at} />
      </p>
      <p className={classes.dim}>
        <PlaceWords {...question} />
      </p>
      <WhoHasIt question={question} />
    </li>
  );
}

/** Whoever asked sees who has it, and when somebody else will. */
export function WhoHasIt({ question }: { readonly question: QuestionSummary }) {
  const { t } = useTranslation();
  const { state, champion, passesAt } = question;
  if (state !== 'open') return null;
  return (
    <p className={classes.dim}>
      {champion ? t('help.question.with', { name: isolate(champion.name) }) : t('help.question.withNobody')}
      {passesAt && (
        <>
          {' '}
          {t('help.question.passes')} <TimeText at={passesAt} />
        </>
      )}
    </p>
  );
}
