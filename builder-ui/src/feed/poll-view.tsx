import { Button } from '@mantine/core';
import type { Poll } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closePoll, voteIn } from '../api/feed-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './feed.module.css';

interface PollViewProps {
  readonly postId: string;
  readonly poll: Poll;
  /** Whether the reader asked it, and may end it. */
  readonly isMine: boolean;
}

/** A poll: to choose in, and once one has or it has closed, how it stands. */
export function PollView({ postId, poll: read, isMine }: PollViewProps) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<{ readonly of: Poll; readonly now: Poll }>();
  const poll = answered?.of === read ? answered.now : read;
  const [isChanging, setChanging] = useState(false);
  const vote = useMutation({
    mutationFn: (choices: readonly number[]) => voteIn(postId, choices),
    onSuccess: (now) => {
      setAnswered({ of: read, now });
      setChanging(false);
    },
  });
  const close = useMutation({
    mutationFn: () => closePoll(postId),
    onSuccess: (now) => setAnswered({ of: read, now }),
  });
  const hasVoted = poll.choices.some(({ mine }) => mine);
  const showsResults = poll.isClosed || (hasVoted && !isChanging);
  const error = vote.error ?? close.error;
  return (
    <div className={classes.poll}>
      {showsResults ? (
        <PollResults poll={poll} />
      ) : (
        <PollBallot poll={poll} isSending={vote.isPending} onVote={(choices) => vote.mutate(choices)} />
      )}
      {error && <ProblemAlert error={error} title={t('feed.poll.failed')} />}
      <p className={classes.hint}>
        <span>{t('feed.poll.voters', { count: poll.voters })}</span>
        <span>{t(poll.named ? 'feed.poll.isNamed' : 'feed.poll.isSecret')}</span>
        {poll.closesAt && (
          <span>
            {t(poll.isClosed ? 'feed.poll.closed' : 'feed.poll.closes')} <TimeText at={poll.closesAt} />
          </span>
        )}
      </p>
      {!poll.isClosed && (
        <div className={classes.tools}>
          {showsResults && (
            <Button variant="subtle" onClick={() => setChanging(true)}>
              {t('feed.poll.change')}
            </Button>
          )}
          {isMine && (
            <Button variant="subtle" loading={close.isPending} onClick={() => close.mutate()}>
              {t('feed.poll.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface PollBallotProps {
  readonly poll: Poll;
  readonly isSending: boolean;
  readonly onVote: (choices: readonly number[]) => void;
}

function PollBallot({ poll, isSending, onVote }: PollBallotProps) {
  const { t } = useTranslation();
  const name = useId();
  const [chosen, setChosen] = useState<readonly number[]>(() =>
    poll.choices.flatMap(({ mine }, index) => (mine ? [index + 1] : [])),
  );
  const toggle = (number: number) => {
    if (!poll.several) setChosen([number]);
    else setChosen(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number]);
  };
  return (
    <fieldset className={classes.ballot}>
      <legend>{t(poll.several ? 'feed.poll.chooseSeveral' : 'feed.poll.chooseOne')}</legend>
      {poll.choices.map((choice, index) => (
        <label key={choice.text} className={classes.option}>
          <input
            type={poll.several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(index + 1)}
            onChange={() => toggle(index + 1)}
          />
          <span dir="auto">{choice.text}</span>
        </label>
      ))}
      <Button variant="light" disabled={chosen.length === 0} loading={isSending} onClick={() => onVote(chosen)}>
        {t('feed.poll.vote')}
      </Button>
    </fieldset>
  );
}

/** A bar for each choice. The bars only draw what the words beside them say. */
function PollResults({ poll }: { poll: Poll }) {
  const { t } = useTranslation();
  const most = Math.max(1, poll.voters);
  return (
    <ul className={classes.results} aria-label={t('feed.poll.results')}>
      {poll.choices.map(({ text, votes, mine, people = [] }) => {
        const share = Math.round((100 * (votes ?? 0)) / most);
        return (
          <li key={text} data-mine={mine || undefined}>
            <span dir="auto">{text}</span>
            <span className={classes.share}>
              {t('feed.poll.votes', { count: votes ?? 0, share })}
              {mine && ` · ${t('feed.poll.mine')}`}
            </span>
            <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
            {people.length > 0 && (
              <span className={classes.voters}>
                {people.map(({ id, name }) => (
                  <bdi key={id}>{name}</bdi>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
