import { useDraggable } from '@dnd-kit/react';
import type { GroupItem } from '@nativ/schemas';
import { IconForms, IconHandGrab, IconThumbUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { LabelPicker } from '../items/label-picker.tsx';
import { DueLabel } from '../ui/due-label.tsx';
import { OptionChip } from '../ui/option-chip.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import classes from './board.module.css';
import { type BoardPlace, isSamePlace, placeKey, placeOf, placesOf, usePlaceName } from './board-place.ts';
import { ItemMenu } from './item-menu.tsx';
import type { ViewParts } from './view-parts.ts';

interface BoardCardProps {
  readonly item: GroupItem;
  /** In its column, from 1. */
  readonly place: number;
  readonly view: ViewParts;
  readonly act: BoardActions;
}

/** What can be done with a card. */
export interface BoardActions {
  readonly move: (item: GroupItem, place: BoardPlace) => void;
  readonly label: (item: GroupItem, label: string, isOn: boolean) => void;
}

/** A task on the board. It is dragged as a whole; its menu does the same in words. */
export function BoardCard({ item, place, view, act }: BoardCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const { ref, isDragging } = useDraggable({ id: item.id });
  const isOpen = item.column !== 'done';
  const placeName = usePlaceName(view.group);
  const at = placeOf(item);
  const labels = view.group.labels.filter(({ key }) => item.labels.includes(key));
  // Many tasks have the same title: only the reference, or else the place in the column, tells their buttons apart.
  const name = `${text(item.title)}, ${item.reference ?? place}`;
  return (
    <li ref={ref} className={classes.card} data-dragging={isDragging || undefined}>
      <div className={classes.top}>
        <h3 className={classes.title}>
          <Link to="/tasks/$id" params={{ id: item.id }} className={classes.link} draggable={false} data-card={item.id}>
            <bdi>{text(item.title)}</bdi>
          </Link>
        </h3>
        <div className={classes.tools}>
          {isOpen && view.group.labels.length > 0 && view.group.myRole !== null && (
            <LabelPicker
              labels={view.group.labels}
              chosen={item.labels}
              name={t('labels.ofNamed', { task: name })}
              isSmall
              onChange={(label, isOn) => act.label(item, label, isOn)}
            />
          )}
          <ItemMenu label={t('groupViews.moveNamed', { task: name })}>
            {placesOf(view.group).map((one) => ({
              key: placeKey(one),
              label: t('groupViews.moveTo', { column: placeName(one) }),
              isChosen: at !== null && isSamePlace(one, at),
              onChoose: () => act.move(item, one),
            }))}
          </ItemMenu>
        </div>
      </div>
      <div className={classes.facts}>
        {isOpen && item.dueAt && <DueLabel dueAt={item.dueAt} />}
        {item.completedAt && (
          <span>
            {t('groupViews.doneAt')} <TimeText at={item.completedAt} />
          </span>
        )}
        {item.isVote && <StatusMark icon={IconThumbUp}>{t('vote.mark')}</StatusMark>}
        {item.hasForm && !item.isVote && isOpen && <StatusMark icon={IconForms}>{t('groupViews.withForm')}</StatusMark>}
        {item.reference && <Reference code={item.reference} />}
      </div>
      {labels.length > 0 && (
        <div className={classes.facts}>
          {labels.map((label) => (
            <OptionChip key={label.key} option={label} />
          ))}
        </div>
      )}
      <div className={classes.foot}>
        {item.assignee ? <PersonName name={item.assignee.name} /> : isOpen && <span>{t('task.free')}</span>}
        {item.assignee === null && isOpen && view.group.myRole !== null && (
          <button
            type="button"
            className={classes.take}
            aria-label={t('task.claimNamed', { task: name })}
            onClick={() => act.move(item, { column: 'inProgress', status: view.group.statuses[0]?.key ?? null })}
          >
            <IconHandGrab size={18} aria-hidden />
            {t('task.claim')}
          </button>
        )}
      </div>
    </li>
  );
}
