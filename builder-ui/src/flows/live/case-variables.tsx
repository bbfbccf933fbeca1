import type { Instance } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { type CaseWords, stepName } from '../../workspace/history-words.ts';
import classes from './live.module.css';

type Values = Readonly<Record<string, unknown>>;

/** What expressions of the case read, as far as the reader may: what is sealed is not among it, and is opened on the page of the case. */
export function CaseVariables({ instance, words }: { instance: Instance; words: CaseWords }) {
  const { t } = useTranslation();
  const { vars = {}, tasks = {}, data = {} } = instance.variables as { vars?: Values; tasks?: Values; data?: Values };
  const ofTasks = Object.entries(tasks).filter(([, values]) => isFilled(values));
  const isEmpty = !isFilled(vars) && !isFilled(data) && ofTasks.length === 0;
  const isSealed = (instance.submission?.sealed.length ?? 0) > 0;
  return (
    <Section title={t('live.values.title')}>
      {isSealed && <p className={classes.note}>{t('live.values.sealed')}</p>}
      {isEmpty && <p className={classes.note}>{t('live.values.none')}</p>}
      {isFilled(vars) && <ValueList title={t('live.values.vars')} values={vars} />}
      {ofTasks.map(([nodeId, values]) => (
        <ValueList
          key={nodeId}
          title={t('live.values.task', { step: stepName({ nodeId }, words) })}
          values={values as Values}
        />
      ))}
      {isFilled(data) && <ValueList title={t('live.values.data')} values={data} />}
    </Section>
  );
}

const isFilled = (values: unknown): values is Values =>
  typeof values === 'object' && values !== null && Object.keys(values).length > 0;

function ValueList({ title, values }: { title: string; values: Values }) {
  return (
    <details className={classes.values}>
      <summary>{title}</summary>
      <dl>
        {Object.entries(values).map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi className="nativ-code">{name}</bdi>
            </dt>
            <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
