import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './items.module.css';
import { TimeField } from './time-field.tsx';

/** What is said of an event, as its form holds it. */
export interface GatheringDraft {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly places: number | null;
}

export const emptyGathering: GatheringDraft = {
  title: '',
  description: '',
  place: '',
  startsAt: null,
  endsAt: null,
  places: null,
};

/** The fields of an event, new or not. */
export function GatheringFields({
  draft,
  onChange,
}: {
  readonly draft: GatheringDraft;
  readonly onChange: (draft: GatheringDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (change: Partial<GatheringDraft>) => onChange({ ...draft, ...change });
  const { startsAt, endsAt } = draft;
  const isBackwards = startsAt !== null && endsAt !== null && endsAt <= startsAt;
  return (
    <>
      <TextInput
        label={t('gathering.title')}
        required
        withAsterisk={false}
        maxLength={200}
        data-first
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TimeField
          label={t('gathering.starts')}
          required
          value={draft.startsAt}
          onChange={(at) => set({ startsAt: at })}
        />
        <TimeField
          label={t('gathering.ends')}
          value={draft.endsAt}
          onChange={(at) => set({ endsAt: at })}
          error={isBackwards ? t('gathering.backwards') : null}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('gathering.place')}
          maxLength={500}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label={t('gathering.places')}
          min={1}
          max={100_000}
          step={1}
          value={draft.places ?? ''}
          onChange={(event) => set({ places: event.currentTarget.valueAsNumber || null })}
        />
      </div>
      <Textarea
        label={t('gathering.description')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
    </>
  );
}
