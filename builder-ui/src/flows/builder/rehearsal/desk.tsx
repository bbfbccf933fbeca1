import { Button } from '@mantine/core';
import type { RehearsalView } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings, ScenarioMove } from '@nativ/schemas';
import type { Icon } from '@tabler/icons-react';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconMessage,
  IconPlugConnected,
  IconUserCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { fullTime } from '../../../ui/time-words.ts';
import { actorsIn, actorsOf } from './actors.ts';
import { actorName, type RehearsalWords } from './move-words.ts';
import classes from './rehearsal.module.css';
import { TaskWork } from './task-work.tsx';
import { IncidentWait, MessageWait, RequestWait } from './waits.tsx';

interface DeskProps {
  readonly view: RehearsalView;
  readonly document: FlowDocument;
  readonly surroundings: FlowSurroundings;
  readonly words: RehearsalWords;
  readonly actor: string | null;
  readonly onActor: (actor: string | null) => void;
  readonly onMove: (move: ScenarioMove) => void;
}

/** Everything that could be done now: by people, by those outside, by systems, by the clock. */
export function Desk(props: DeskProps) {
  const { view, document, surroundings, words, actor, onActor, onMove } = props;
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const able = actorsIn(view);
  const shown = actor !== null && able.includes(actor) ? actor : null;
  const tasks = shown === null ? view.tasks : view.tasks.filter((task) => actorsOf(view, task).includes(shown));
  const isNobody = shown === null;
  if (view.isOver)
    return (
      <p className={classes.over} role="status">
        <IconCircleCheck aria-hidden /> {t('rehearsal.over')}
      </p>
    );
  return (
    <>
      {able.length > 1 && (
        <label className={classes.when}>
          {t('rehearsal.actAs')}
          <select value={shown ?? ''} onChange={({ target }) => onActor(target.value || null)}>
            <option value="">{t('rehearsal.anybody')}</option>
            {able.map((one) => (
              <option key={one} value={one}>
                {actorName(one, words)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className={classes.open}>
        {tasks.map((task) => (
          <Open
            key={task.taskId}
            icon={IconUserCheck}
            title={text(task.title) || words.stepName(task.nodeId, task.place.within)}
            detail={t('rehearsal.task.of', { group: words.groupName(task.group) })}
            isOpen={tasks.length === 1}
          >
            <TaskWork task={task} view={view} surroundings={surroundings} words={words} actor={shown} onMove={onMove} />
          </Open>
        ))}
        {view.incidents.map((incident) => (
          <Open
            key={incident.id}
            icon={IconAlertTriangle}
            title={t('rehearsal.incident.title', { step: words.stepName(incident.nodeId, incident.place.within) })}
            isOpen
          >
            <IncidentWait incident={incident} document={document} words={words} onMove={onMove} />
          </Open>
        ))}
        {isNobody &&
          view.messages.map((message) => (
            <Open
              key={`${message.instanceId} ${message.nodeId} ${message.name}`}
              icon={IconMessage}
              title={t('rehearsal.message.title', { name: message.name })}
              detail={words.stepName(message.nodeId, message.place.within)}
            >
              <MessageWait message={message} onMove={onMove} />
            </Open>
          ))}
        {isNobody &&
          view.requests.map((request) => (
            <Open
              key={request.jobId}
              icon={IconPlugConnected}
              title={t('rehearsal.request.title')}
              detail={words.stepName(request.nodeId, request.place.within)}
            >
              <RequestWait request={request} onMove={onMove} />
            </Open>
          ))}
        {isNobody &&
          view.timers.map((timer) => (
            <li key={timer.timerId} className={classes.timer}>
              <IconClock size={20} aria-hidden />
              <span className={classes.timerWords}>
                {words.stepName(timer.nodeId, timer.place.within)}
                <time dateTime={timer.dueAt}>{fullTime(new Date(timer.dueAt), language)}</time>
              </span>
              <Button
                variant="default"
                aria-label={t('rehearsal.timer.goNamed', {
                  step: words.stepName(timer.nodeId, timer.place.within),
                })}
                onClick={() => onMove({ kind: 'fireTimer', place: timer.place })}
              >
                {t('rehearsal.timer.go')}
              </Button>
            </li>
          ))}
      </ul>
      {tasks.length === 0 && !isNobody && <p className={classes.lead}>{t('rehearsal.nothingForActor')}</p>}
    </>
  );
}

interface OpenProps {
  readonly icon: Icon;
  readonly title: string;
  readonly detail?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that could be done, closed until somebody wants to do it: one at a time, so that two buttons never sound alike. */
function Open({ icon: OpenIcon, title, detail, isOpen = false, children }: OpenProps) {
  return (
    <li>
      <details name="rehearsal-desk" className={classes.details} open={isOpen}>
        <summary>
          <OpenIcon size={20} aria-hidden />
          <span className={classes.openWords}>
            <bdi>{title}</bdi>
            {detail && <span className={classes.detail}>{detail}</span>}
          </span>
        </summary>
        {children}
      </details>
    </li>
  );
}
