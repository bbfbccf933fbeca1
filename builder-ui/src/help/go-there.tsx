import { Button } from '@mantine/core';
import type { Question } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { roomId as roomHere } from '../api/room.ts';
import classes from './help.module.css';
import { JoinRoom } from './join-room.tsx';

/** The way to where it was asked, for whoever may go there: a practice room, a task or a case; else a screen that everybody has. */
export function GoThere({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { roomId, taskId, instanceId, screen } = question;
  // Whoever is there need not be led there.
  if (roomId !== null && roomId === roomHere) return null;
  if (roomId !== null)
    return (
      <Way>
        <JoinRoom roomId={roomId} />
      </Way>
    );
  if (taskId !== null)
    return (
      <Way>
        <Button variant="default" renderRoot={(props) => <Link to="/tasks/$id" params={{ id: taskId }} {...props} />}>
          {t('help.question.openTask')}
        </Button>
      </Way>
    );
  if (instanceId !== null)
    return (
      <Way>
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/cases/$id" params={{ id: instanceId }} {...props} />}
        >
          {t('help.question.openCase')}
        </Button>
      </Way>
    );
  if (screen.includes('$')) return <p className={classes.dim}>{t('help.question.notYours')}</p>;
  return (
    <Way>
      <Button variant="default" renderRoot={(props) => <a href={screen} {...props} />}>
        {t('help.question.openScreen')}
      </Button>
    </Way>
  );
}

const Way = ({ children }: { readonly children: React.ReactNode }) => <div className={classes.actions}>{children}</div>;
