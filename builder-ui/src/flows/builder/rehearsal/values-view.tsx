import type { RehearsalView } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import classes from './rehearsal.module.css';

/** What the case knows: the answers it began with, those of its tasks, and what it computed. */
export function ValuesView({ view }: { readonly view: RehearsalView }) {
  const { t } = useTranslation();
  const [tried] = view.cases;
  if (!tried) return null;
  const { data, tasks, vars } = tried.instance.variables;
  const rows = [
    ...Object.entries(data).map(([name, value]) => [`data.${name}`, value] as const),
    ...Object.entries(tasks).flatMap(([task, answers]) =>
      Object.entries(answers).map(([name, value]) => [`tasks.${task}.${name}`, value] as const),
    ),
    ...Object.entries(vars).map(([name, value]) => [`vars.${name}`, value] as const),
  ];
  if (rows.length === 0) return <p className={classes.lead}>{t('rehearsal.noValues')}</p>;
  return (
    <dl className={classes.values}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="nativ-code" dir="ltr">
            {name}
          </dt>
          <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
