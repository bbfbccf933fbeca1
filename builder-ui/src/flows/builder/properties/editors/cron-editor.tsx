import { timeZoneNames } from '@nativ/runtime';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { cronInWords } from '../../../../nodes/schedule-start/cron-words.ts';
import { presentTime } from '../../../../ui/present-time.ts';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import { nextRuns } from '../next-runs.ts';
import { usePanel } from '../panel-context.ts';
import classes from '../properties.module.css';

/** The times at which something begins, with what they mean in words. */
export function CronEditor(props: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const value = textOf(props.formData);
  return (
    <>
      <input
        type="text"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        {...inputAttributes(props)}
        value={value}
        maxLength={100}
        onChange={({ target }) => put(props, target.value)}
      />
      <p className="nv-help" role="status">
        {cronInWords(value, language, t)}
      </p>
      <NextRuns cron={value} />
    </>
  );
}

const shownRuns = 5;

/** When it happens next, by the clock of the place: the surest way to see whether it is what was meant. */
function NextRuns({ cron }: { readonly cron: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { node, surroundings } = usePanel();
  const own = surroundings?.calendars.find(({ key }) => key === 'default')?.calendar.timeZone;
  const zone = textOf(node.config?.timeZone) || own;
  const runs = useMemo(
    () => (zone === undefined ? null : nextRuns(cron, zone, shownRuns, presentTime())),
    [cron, zone],
  );
  if (runs === null || runs.length === 0 || zone === undefined) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return (
    <details>
      <summary>{t('properties.nextRuns')}</summary>
      <ol className={classes.runs}>
        {runs.map((run) => (
          <li key={run.toISOString()}>{format.format(run)}</li>
        ))}
      </ol>
    </details>
  );
}

/** A time zone by its name. */
export function TimeZoneEditor(props: EditorProps) {
  const list = useId();
  return (
    <>
      <input
        type="text"
        dir="ltr"
        list={list}
        autoComplete="off"
        {...inputAttributes(props)}
        value={textOf(props.formData)}
        maxLength={60}
        onChange={({ target }) => put(props, target.value)}
      />
      <datalist id={list}>
        {timeZoneNames().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
