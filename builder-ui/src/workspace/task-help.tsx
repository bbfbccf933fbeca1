import { Button } from '@mantine/core';
import type { Task } from '@nativ/schemas';
import { IconHelpCircle, IconMessageCircleQuestion } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { peopleQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import type { Mentioned } from './mention-text.ts';
import classes from './task-help.module.css';

interface TaskHelpProps {
  readonly task: Task;
  /** Calls somebody into the discussion. */
  readonly onAsk: (person: Mentioned) => void;
}

/** A way to somebody who knows, for whoever hesitates: who leads the group, and who teaches the system. */
export function TaskHelp({ task, onAsk }: TaskHelpProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.help}>
      <Button
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        leftSection={<IconHelpCircle size={20} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {t('caseWork.help.title')}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <WhoKnows task={task} onAsk={onAsk} />}
      </div>
    </div>
  );
}

function WhoKnows({ task, onAsk }: TaskHelpProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const members = useInfiniteQuery(membersQuery(task.group.key));
  const people = useInfiniteQuery(peopleQuery({ status: 'active' }));
  if (members.isPending || people.isPending) return <LoadingLines lines={2} />;
  if (!members.data)
    return <ProblemAlert error={members.error} title={t('members.problem')} onRetry={() => void members.refetch()} />;
  const managers = members.data.filter(({ role }) => role === 'manager').map(({ user }) => user);
  const champions = (people.data ?? []).filter(({ role }) => role === 'champion');
  const found = [
    ...managers.map(({ id, name }) => ({ id, name, what: 'manager' as const })),
    ...champions.map(({ id, name }) => ({ id, name, what: 'champion' as const })),
  ].filter(({ id }, index, all) => id !== me.user.id && all.findIndex((one) => one.id === id) === index);
  if (found.length === 0) return <p className={classes.hint}>{t('caseWork.help.nobody')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('caseWork.help.hint', { group: isolate(text(task.group.name)) })}</p>
      <ul className={classes.list}>
        {found.map(({ id, name, what }) => (
          <li key={id} className={classes.person}>
            <span>
              <PersonName name={name} /> · {t(`caseWork.help.${what}`)}
            </span>
            <Button
              variant="light"
              leftSection={<IconMessageCircleQuestion size={18} aria-hidden />}
              onClick={() => onAsk({ id, name })}
            >
              {t('caseWork.help.ask', { name: isolate(name) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
