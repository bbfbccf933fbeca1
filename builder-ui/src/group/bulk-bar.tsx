import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { GroupItem } from '@nativ/schemas';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { Notice } from '../ui/notice.tsx';
import { placeKey, placesOf, placeWithKey, usePlaceName } from './board-place.ts';
import { isDay, startOf } from './days.ts';
import type { Wish } from './item-change.ts';
import classes from './table.module.css';
import { useChangeWithWords } from './use-change-with-words.ts';
import type { Refused } from './use-item-changes.ts';
import type { ViewParts } from './view-parts.ts';

interface BulkBarProps {
  readonly view: ViewParts;
  readonly items: readonly GroupItem[];
  readonly onDone: () => void;
}

/** What can be done with the rows that are chosen. What is refused is told one by one; the others are done. */
export function BulkBar({ view, items, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const members = useInfiniteQuery(membersQuery(view.group.key));
  const { change, progress } = useChangeWithWords(view.group);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const run = async (wish: Wish) => {
    const outcome = await change(items, wish);
    setRefused(outcome.refused);
    if (outcome.refused.length === 0) onDone();
  };
  const placeName = usePlaceName(view.group);
  const isArchived = view.shown.settings.archived === true;
  return (
    <section className={classes.bulk} aria-label={t('groupViews.bulk.title')}>
      <p className={classes.chosen} role="status">
        {t('groupViews.bulk.chosen', { count: items.length })}
      </p>
      <fieldset className={classes.actions} disabled={progress !== null}>
        <legend className={classes.hidden}>{t('groupViews.bulk.title')}</legend>
        {!isArchived && (
          <>
            <Pick
              label={t('groupViews.bulk.assign')}
              onPick={(id) => run({ kind: 'assign', assigneeId: id === '-' ? null : id })}
            >
              <option value="-">{t('task.nobody')}</option>
              {(members.data ?? []).map(({ user }) => (
                <option key={user.id} value={user.id}>
                  {user.name}
                </option>
              ))}
            </Pick>
            <Pick
              label={t('groupViews.bulk.column')}
              onPick={(value) => {
                const place = placeWithKey(view.group, value);
                return place && run({ kind: 'column', ...place });
              }}
            >
              {placesOf(view.group).map((place) => (
                <option key={placeKey(place)} value={placeKey(place)}>
                  {placeName(place)}
                </option>
              ))}
            </Pick>
            {([true, false] as const).map(
              (isOn) =>
                view.group.labels.length > 0 && (
                  <Pick
                    key={String(isOn)}
                    label={t(isOn ? 'groupViews.bulk.label' : 'groupViews.bulk.unlabel')}
                    onPick={(label) => run({ kind: 'label', label, isOn })}
                  >
                    {view.group.labels.map(({ key, name }) => (
                      <option key={key} value={key}>
                        {text(name)}
                      </option>
                    ))}
                  </Pick>
                ),
            )}
            <Pick label={t('groupViews.bulk.group')} onPick={(group) => run({ kind: 'group', group })}>
              {me.groups
                .filter(({ key }) => key !== view.group.key)
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {text(name)}
                  </option>
                ))}
            </Pick>
            <DuePick onPick={(dueAt) => run({ kind: 'due', dueAt })} />
          </>
        )}
        <Button variant="default" onClick={() => void run({ kind: 'archive', archived: !isArchived })}>
          {t(isArchived ? 'groupViews.bulk.restore' : 'groupViews.bulk.archive')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('groupViews.bulk.clear')}
        </Button>
      </fieldset>
      {progress && (
        <label className={classes.progress}>
          {t('groupViews.bulk.progress', { made: progress.made, of: progress.of })}
          <progress value={progress.made} max={progress.of} />
        </label>
      )}
      {refused.length > 0 && <Report refused={refused} />}
    </section>
  );
}

interface PickProps {
  readonly label: string;
  readonly onPick: (value: string) => unknown;
  readonly children: React.ReactNode;
}

/** A choice that is carried out by its button, so that going through it with the arrow keys changes nothing. */
function Pick({ label, onPick, children }: PickProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  return (
    <span className={classes.pick}>
      <NativeSelect aria-label={label} value={value} onChange={({ currentTarget }) => setValue(currentTarget.value)}>
        <option value="">{label}</option>
        {children}
      </NativeSelect>
      {value !== '' && (
        <Button
          onClick={() => {
            onPick(value);
            setValue('');
          }}
        >
          {t('groupViews.bulk.now')}
        </Button>
      )}
    </span>
  );
}

const endOfWork = 17;

/** Due dates are set to the afternoon of a day. */
function DuePick({ onPick }: { readonly onPick: (dueAt: string) => unknown }) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  return (
    <span className={classes.pick}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field of the toolkit is one. */}
      <label>
        {t('groupViews.bulk.due')}
        <TextInput type="date" value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} />
      </label>
      {isDay(day) && (
        <Button
          onClick={() => {
            const at = startOf(day);
            at.setHours(endOfWork);
            onPick(at.toISOString());
            setDay('');
          }}
        >
          {t('groupViews.bulk.setDue')}
        </Button>
      )}
    </span>
  );
}

function Report({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Notice tone="attention" title={t('groupViews.bulk.refused', { count: refused.length })}>
      <ul className={classes.report}>
        {refused.map(({ item, why }) => (
          <li key={item.id}>
            <bdi>{text(item.title)}</bdi> {item.reference && <span className="nativ-code">{item.reference}</span>}
            {' – '}
            {why ?? t('groupViews.refusedUnknown')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
