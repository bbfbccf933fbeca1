import { Button, NativeSelect } from '@mantine/core';
import type { Group, ViewSettings } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { placeKey, placesOf, placeWithKey, usePlaceName } from './board-place.ts';
import { boardColumns, createdChoices, dueChoices } from './group-search.ts';
import classes from './view-bar.module.css';
import type { ViewParts } from './view-parts.ts';

/** A setting with another value, or without it. */
function changed<Name extends keyof ViewSettings>(
  settings: ViewSettings,
  name: Name,
  value: ViewSettings[Name] | undefined,
): ViewSettings {
  const { [name]: _before, ...others } = settings;
  return value === undefined ? others : { ...others, [name]: value };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <NativeSelect label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {children}
    </NativeSelect>
  );
}

/** What a view is to show. Each choice takes effect at once and stands in the address. */
export function FilterForm({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const text = useText();
  const { part, settings } = view.shown;
  const members = useInfiniteQuery(membersQuery(view.group.key));
  const set = <Name extends keyof ViewSettings>(name: Name, value: ViewSettings[Name] | undefined) =>
    view.set(changed(settings, name, value));
  const any = <option value="">{t('groupViews.any')}</option>;
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{t('groupViews.filter')}</legend>
      {part === 'table' && <ColumnChoice group={view.group} settings={settings} set={view.set} />}
      <Choice
        label={t('groupViews.filters.assignee')}
        value={settings.assignee ?? ''}
        onChange={(value) => set('assignee', value || undefined)}
      >
        {any}
        <option value="me">{t('groupViews.filters.me')}</option>
        <option value="nobody">{t('groupViews.filters.nobody')}</option>
        {(members.data ?? []).map(({ user }) => (
          <option key={user.id} value={user.id}>
            {user.name}
          </option>
        ))}
      </Choice>
      {view.group.labels.length > 0 && (
        <Choice
          label={t('groupViews.filters.label')}
          value={settings.labels?.[0] ?? ''}
          onChange={(value) => set('labels', value === '' ? undefined : [value])}
        >
          {any}
          {view.group.labels.map(({ key, name }) => (
            <option key={key} value={key}>
              {text(name)}
            </option>
          ))}
        </Choice>
      )}
      {part !== 'calendar' && (
        <Choice
          label={t('groupViews.filters.due')}
          value={settings.due ?? ''}
          onChange={(value) =>
            set(
              'due',
              dueChoices.find((one) => one === value),
            )
          }
        >
          {any}
          {dueChoices.map((one) => (
            <option key={one} value={one}>
              {t(`groupViews.due.${one}`)}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={t('groupViews.filters.created')}
        value={settings.created ?? ''}
        onChange={(value) =>
          set(
            'created',
            createdChoices.find((one) => one === value),
          )
        }
      >
        {any}
        {createdChoices.map((one) => (
          <option key={one} value={one}>
            {t(`groupViews.created.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('groupViews.filters.origin')}
        value={settings.origin ?? ''}
        onChange={(value) => set('origin', value === 'flow' || value === 'own' ? value : undefined)}
      >
        {any}
        <option value="flow">{t('groupViews.origin.flow')}</option>
        <option value="own">{t('groupViews.origin.own')}</option>
      </Choice>
      <Choice
        label={t('groupViews.filters.form')}
        value={settings.hasForm === undefined ? '' : settings.hasForm ? 'yes' : 'no'}
        onChange={(value) => set('hasForm', value === '' ? undefined : value === 'yes')}
      >
        {any}
        <option value="yes">{t('groupViews.form.yes')}</option>
        <option value="no">{t('groupViews.form.no')}</option>
      </Choice>
      <Button variant="default" onClick={() => view.set(withoutFilters(settings))}>
        {t('groupViews.clearFilters')}
      </Button>
    </fieldset>
  );
}

function withoutFilters({ sort, shown, span, kind }: ViewSettings): ViewSettings {
  return { ...(sort && { sort }), ...(shown && { shown }), ...(span && { span }), ...(kind && { kind }) };
}

/** Of the table: tasks where they stand, what was put away, or events. */
function ColumnChoice({
  group,
  settings,
  set,
}: {
  readonly group: Group;
  readonly settings: ViewSettings;
  readonly set: (settings: ViewSettings) => void;
}) {
  const { t } = useTranslation();
  const placeName = usePlaceName(group);
  const { columns: _columns, groupStatus: _status, archived: _archived, kind: _kind, sort, ...others } = settings;
  const choose = (value: string) => {
    // What is done has an order of its own, which nothing else has.
    const order = sort === undefined || sort === 'completed' ? {} : { sort };
    if (value === 'gathering') return set({ ...others, kind: 'gathering' });
    if (value === 'archived') return set({ ...others, ...order, archived: true });
    if (value === 'all') return set({ ...others, ...order, columns: [...boardColumns] });
    if (value === 'done') return set({ ...others, columns: ['done'], sort: 'completed' });
    const place = placeWithKey(group, value);
    const status = place?.status ?? null;
    return set({
      ...others,
      ...order,
      ...(place && { columns: [place.column] }),
      ...(status !== null && { groupStatus: status }),
    });
  };
  return (
    <Choice label={t('groupViews.filters.column')} value={chosenColumn(settings, group)} onChange={choose}>
      <option value="">{t('groupViews.filters.open')}</option>
      {placesOf(group).map((place) => (
        <option key={placeKey(place)} value={placeKey(place)}>
          {placeName(place)}
        </option>
      ))}
      <option value="all">{t('groupViews.filters.all')}</option>
      <option value="archived">{t('groupViews.filters.archived')}</option>
      <option value="gathering">{t('groupViews.filters.gatherings')}</option>
    </Choice>
  );
}

function chosenColumn({ columns, groupStatus, archived, kind }: ViewSettings, group: Group): string {
  if (kind === 'gathering') return 'gathering';
  if (archived) return 'archived';
  if (columns === undefined) return '';
  const [column] = columns;
  if (columns.length > 1 || column === undefined) return 'all';
  const status = column === 'inProgress' ? (groupStatus ?? null) : null;
  return (
    placesOf(group)
      .map(placeKey)
      .find((key) => key === placeKey({ column, status })) ?? ''
  );
}
