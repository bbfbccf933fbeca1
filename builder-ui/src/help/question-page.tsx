import { Button } from '@mantine/core';
import type { Question, QuestionReply } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { closeQuestion, questionQuery, questionsKey, takeQuestion } from '../api/help-queries.ts';
import { roomId } from '../api/room.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { GoThere } from './go-there.tsx';
import classes from './help.module.css';
import { isStepLost, KeepAnswer } from './keep-answer.tsx';
import { MaskedPictureView } from './picture/masked-picture-view.tsx';
import { PlaceWords } from './place-words.tsx';
import { WhoHasIt } from './question-row.tsx';
import { ReplyForm } from './reply-form.tsx';

const lookEveryMs = 5_000;

/** A question: where it was asked, what could be seen there, and what was said. The same page for both sides. */
export function QuestionPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const question = useQuery({
    ...questionQuery(id),
    // The line of a practice room tells of the room alone, and questions are of real work.
    refetchInterval: ({ state: { data } }) => (roomId !== null && data?.state === 'open' ? lookEveryMs : false),
  });
  if (question.isPending) return <PendingPage />;
  if (!question.data) return <ProblemPage error={question.error} onRetry={() => void question.refetch()} />;
  const { text, asker, at, picture, replies, mayAnswer } = question.data;
  return (
    <Page
      title={t('help.question.title')}
      eyebrow={
        <Link to="/help-line/$" params={{ _splat: '' }}>
          {t('help.line.title')}
        </Link>
      }
      actions={<Actions question={question.data} />}
    >
      <div className={classes.one}>
        <div className={classes.said}>
          <p dir="auto">{text}</p>
          <p className={classes.dim}>
            {asker && <PersonName name={asker.name} />} · <TimeText at={at} />
          </p>
        </div>
        <WhoHasIt question={question.data} />
        <Section title={t('help.question.where')}>
          <div className={classes.panel}>
            <p>
              <PlaceWords {...question.data} />
            </p>
            {isStepLost(question.data) && <p className={classes.lost}>{t('help.question.stepLost')}</p>}
            <GoThere question={question.data} />
            {picture && (
              <>
                <p className={classes.dim}>{t('help.picture.masked')}</p>
                <MaskedPictureView picture={picture} />
              </>
            )}
          </div>
        </Section>
        <Replies replies={replies} question={question.data} />
        <ReplyForm question={question.data} />
        {mayAnswer && replies.length > 0 && <KeepAnswer question={question.data} />}
      </div>
    </Page>
  );
}

function Replies({ replies, question }: { readonly replies: readonly QuestionReply[]; readonly question: Question }) {
  return (
    <>
      {replies.map(({ id, by, text, at }) => (
        <div key={id} className={classes.said} data-mine={by?.id !== question.asker?.id || undefined}>
          <p dir="auto">{text}</p>
          <p className={classes.dim}>
            {by && <PersonName name={by.name} />} · <TimeText at={at} />
          </p>
        </div>
      ))}
    </>
  );
}

function Actions({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, state, isMine, mayAnswer } = question;
  const act = useMutation({
    mutationFn: () => (isMine ? closeQuestion(id) : takeQuestion(id)),
    onSettled: () => queries.invalidateQueries({ queryKey: questionsKey }),
  });
  const closes = isMine && state !== 'closed';
  const takes = mayAnswer && state === 'open';
  if (!closes && !takes) return null;
  return (
    <>
      <Button variant={closes ? 'filled' : 'default'} loading={act.isPending} onClick={() => act.mutate()}>
        {t(closes ? 'help.question.done' : 'help.question.take')}
      </Button>
      {act.error && <ProblemAlert error={act.error} title={t('help.question.failed')} />}
    </>
  );
}
