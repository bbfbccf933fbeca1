import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSession, planSession } from '../../api/rollout-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { TimeField } from '../../items/time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

const MINUTE_MS = 60_000;
const lengths = [30, 45, 60, 90, 120, 180, 240] as const;

interface SessionFormProps {
  readonly plan: Rollout;
  /** The one that is changed; without it, one is planned. */
  readonly session?: TrainingSession;
  readonly onClose: () => void;
}

interface Draft {
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly place: string;
  readonly capacity: number | null;
  readonly units: readonly string[];
}

function draftOf({ unitList }: Rollout, session: TrainingSession | undefined): Draft {
  const units = unitList.map(({ group }) => group.key);
  if (!session) return { startsAt: null, minutes: 60, place: '', capacity: null, units };
  const { startsAt, endsAt, place, capacity } = session;
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS);
  return { startsAt, minutes, place, capacity, units };
}

/** When and where a session is, and for how many; whom it invites is asked where it is planned. */
export function SessionForm({ plan, session, onClose }: SessionFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan, session));
  const save = useRolloutChange((startsAt: string) => {
    const endsAt = new Date(Date.parse(startsAt) + draft.minutes * MINUTE_MS).toISOString();
    const place = draft.place.trim();
    if (session) return changeSession(plan.id, session.id, { startsAt, endsAt, place, capacity: draft.capacity });
    const size = draft.capacity === null ? {} : { capacity: draft.capacity };
    return planSession(plan.id, { startsAt, endsAt, place, ...size, units: [...draft.units] });
  }, onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (draft.startsAt !== null) save.mutate(draft.startsAt);
  };
  const isWhole = draft.startsAt !== null && draft.place.trim() !== '' && draft.units.length > 0;
  return (
    <Dialog title={t(session ? 'rollout.sessions.change' : 'rollout.sessions.plan')} onClose={onClose}>
      <form className={classes.fields} onSubmit={submit}>
        <p className={classes.note}>{t(session ? 'rollout.sessions.changeHint' : 'rollout.sessions.planHint')}</p>
        <SessionFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {!session && plan.unitList.length > 1 && (
          <InvitedUnits plan={plan} chosen={draft.units} onChoose={(units) => setDraft({ ...draft, units })} />
        )}
        {save.error && <ProblemAlert error={save.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={save.isPending} disabled={!isWhole}>
            {t(session ? 'rollout.sessions.save' : 'rollout.sessions.invite')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function SessionFields({ draft: { startsAt, minutes, place, capacity }, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const all = [...new Set([...lengths, minutes])].sort((a, b) => a - b);
  return (
    <>
      <TimeField label={t('rollout.sessions.when')} value={startsAt} onChange={(at) => onChange({ startsAt: at })} />
      <NativeSelect
        label={t('rollout.sessions.length')}
        value={String(minutes)}
        data={all.map((one) => ({ value: String(one), label: t('rollout.sessions.minutes', { count: one }) }))}
        onChange={({ currentTarget }) => onChange({ minutes: Number(currentTarget.value) })}
      />
      <TextInput
        label={t('rollout.sessions.place')}
        description={t('rollout.sessions.placeHint')}
        required
        maxLength={500}
        dir="auto"
        value={place}
        onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
      />
      <NumberInput
        label={t('rollout.sessions.capacity')}
        description={t('rollout.sessions.capacityHint')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={capacity ?? ''}
        onChange={(value) => onChange({ capacity: value === '' ? null : Math.min(1000, Math.max(1, Number(value))) })}
      />
    </>
  );
}

interface InvitedUnitsProps {
  readonly plan: Rollout;
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

function InvitedUnits({ plan, chosen, onChoose }: InvitedUnitsProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Checkbox.Group label={t('rollout.sessions.units')} value={[...chosen]} onChange={onChoose}>
      <div className={classes.choices}>
        {plan.unitList.map(({ group }) => (
          <Checkbox key={group.key} size="md" value={group.key} label={<bdi>{text(group.name)}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
