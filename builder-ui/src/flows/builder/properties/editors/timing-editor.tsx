import type { Timing } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditorProps, inputAttributes, put } from '../editor-props.ts';
import { useCalendars } from '../known-things.ts';
import classes from '../properties.module.css';
import { DurationInput } from './duration-editor.tsx';
import { ExpressionInput } from './expression-editor.tsx';

const kinds = ['duration', 'businessDuration', 'until'] as const;
type Kind = (typeof kinds)[number];

/** When something is due: after a time, after working time, or at a moment. Exactly one of the three. */
export function TimingEditor(props: EditorProps) {
  const { t } = useTranslation();
  const { id, ...described } = inputAttributes(props);
  const value = (props.formData ?? {}) as Timing;
  const [chosen, setChosen] = useState<Kind | ''>('');
  const kind = kinds.find((each) => value[each] !== undefined) ?? chosen;
  const say = (text: string) => {
    if (kind === '') return;
    const { calendar } = value;
    put(
      props,
      text === '' ? undefined : { [kind]: text, ...(kind === 'businessDuration' && calendar && { calendar }) },
    );
  };
  const title = props.schema.title ?? props.name;
  return (
    <div className={classes.stack}>
      <select
        id={id}
        {...described}
        aria-label={t('properties.timing.kind', { what: title })}
        value={kind}
        onChange={({ target }) => {
          setChosen(target.value as Kind | '');
          put(props, movedTo(value, target.value as Kind | ''));
        }}
      >
        <option value="">{t(props.required ? 'properties.choose' : 'properties.timing.none')}</option>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`properties.timing.${each}`)}
          </option>
        ))}
      </select>
      {(kind === 'duration' || kind === 'businessDuration') && (
        <DurationInput id={`${id}-time`} value={value[kind] ?? ''} aria-label={title} onChange={say} />
      )}
      {kind === 'businessDuration' && <CalendarChoice {...props} />}
      {kind === 'until' && <ExpressionInput label={title} value={value.until ?? ''} onChange={say} />}
    </div>
  );
}

/** A time stays the same number when it becomes a working time, and the other way round. */
function movedTo({ duration, businessDuration }: Timing, kind: Kind | ''): Timing | undefined {
  const time = duration ?? businessDuration;
  return time === undefined || kind === '' || kind === 'until' ? undefined : { [kind]: time };
}

function CalendarChoice(props: EditorProps) {
  const { t } = useTranslation();
  const calendars = useCalendars() ?? [];
  const value = (props.formData ?? {}) as Timing;
  const others = calendars.filter(({ key }) => key !== 'default');
  if (others.length === 0 || value.businessDuration === undefined) return null;
  return (
    <select
      aria-label={t('properties.timing.calendar')}
      disabled={props.disabled === true}
      value={value.calendar ?? ''}
      onChange={({ target }) => {
        const { calendar: _before, ...time } = value;
        put(props, target.value === '' ? time : { ...time, calendar: target.value });
      }}
    >
      <option value="">{t('properties.ownCalendar')}</option>
      {others.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
