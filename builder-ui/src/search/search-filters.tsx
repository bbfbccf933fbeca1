import { NativeSelect, TextInput } from '@mantine/core';
import type { SearchResult } from '@nativ/schemas';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import classes from './search.module.css';
import { type Period, periods, type SearchState } from './search-memory.ts';

interface SearchFiltersProps {
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
  /** What was found, whose counts stand beside the choices. */
  readonly found: SearchResult | undefined;
}

/** What to look for, and what of it: kinds and groups with how much is there of each, and since when. */
export function SearchFilters({ state, onChange, found }: SearchFiltersProps) {
  const { t } = useTranslation();
  const text = useText();
  const groups = found?.groups ?? [];
  const isKnown = state.group === null || groups.some(({ group }) => group.key === state.group);
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        size="md"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={state.q}
        onChange={(event) => onChange({ ...state, q: event.currentTarget.value })}
      />
      {state.q.trim() !== '' && (
        <>
          <Kinds state={state} onChange={onChange} found={found} />
          <div className={classes.narrow}>
            <NativeSelect
              label={t('search.group')}
              value={state.group ?? ''}
              onChange={(event) => onChange({ ...state, group: event.currentTarget.value || null })}
            >
              <option value="">{t('search.anyGroup')}</option>
              {!isKnown && <option value={state.group ?? ''}>{state.group}</option>}
              {groups.map(({ group, count }) => (
                <option key={group.key} value={group.key}>
                  {t('search.withCount', { label: text(group.name), count })}
                </option>
              ))}
            </NativeSelect>
            <Labels state={state} onChange={onChange} found={found} />
            <NativeSelect
              label={t('search.period')}
              value={state.period}
              onChange={(event) => onChange({ ...state, period: event.currentTarget.value as Period })}
            >
              {periods.map((period) => (
                <option key={period} value={period}>
                  {t(`search.since.${period}`)}
                </option>
              ))}
            </NativeSelect>
          </div>
        </>
      )}
    </search>
  );
}

/** The labels of the group that was chosen, or of all in which something was found; where there are none, nothing. */
function Labels({ state, onChange, found }: SearchFiltersProps) {
  const { t } = useTranslation();
  const text = useText();
  const groups = found?.groups.filter(({ group }) => state.group === null || group.key === state.group) ?? [];
  const labels = new Map(
    groups.flatMap((group) => group.labels.map((label) => [label.key, text(label.name)] as const)),
  );
  // What is chosen stays to be seen, although nothing with it was found.
  if (state.label !== null && !labels.has(state.label)) labels.set(state.label, state.label);
  if (labels.size === 0) return null;
  return (
    <NativeSelect
      label={t('search.byLabel')}
      value={state.label ?? ''}
      onChange={(event) => onChange({ ...state, label: event.currentTarget.value || null })}
    >
      <option value="">{t('search.anyLabel')}</option>
      {[...labels].map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}

function Kinds({ state, onChange, found }: SearchFiltersProps) {
  const { t } = useTranslation();
  const kinds = found?.kinds ?? [];
  const shown =
    state.kind !== null && !kinds.some(({ kind }) => kind === state.kind) ? [{ kind: state.kind, count: 0 }] : [];
  return (
    <fieldset className={classes.kinds} aria-label={t('search.kinds')}>
      <button
        type="button"
        className={classes.kind}
        aria-pressed={state.kind === null}
        onClick={() => onChange({ ...state, kind: null })}
      >
        {t('search.anyKind')}
      </button>
      {[...kinds, ...shown].map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={state.kind === kind}
          onClick={() => onChange({ ...state, kind })}
        >
          {t('search.withCount', { label: t(`search.kindPlural.${kind}`), count })}
        </button>
      ))}
    </fieldset>
  );
}
