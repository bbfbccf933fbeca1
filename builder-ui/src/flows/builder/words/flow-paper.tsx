import { languageDirection } from '@nativ/runtime';
import type { TFunction } from 'i18next';
import type { Language } from '../../../i18n/language.ts';
import { headed, type ToldFlow, type ToldStep } from './told-flow.ts';
import classes from './words.module.css';

interface FlowPaperProps {
  readonly told: ToldFlow;
  readonly language: Language;
  readonly version: string;
  readonly t: TFunction;
}

/** A flow on paper: what it is for, who does what, what happens, and where to sign that it shall be so. */
export function FlowPaper({ told, language, version, t }: FlowPaperProps) {
  const { title, purpose, people, steps } = told;
  return (
    <article className={classes.paper} lang={language} dir={languageDirection(language)}>
      <h2>{title}</h2>
      <p className={classes.version}>{version}</p>
      {purpose !== null && (
        <>
          <h3>{t('flowWords.purpose')}</h3>
          <p>{purpose}</p>
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>{t('flowWords.people')}</h3>
          <dl className={classes.people}>
            {people.map(({ who, tasks }) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{tasks.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{t('flowWords.whatHappens')}</h3>
      {steps.length === 0 ? <p>{t('flowWords.nothingYet')}</p> : <Steps steps={steps} />}
      <section className={classes.signing} aria-label={t('flowWords.signing')}>
        <p>{t('flowWords.agreed', { version })}</p>
        {(['name', 'date', 'signature'] as const).map((line) => (
          <p key={line} className={classes.line}>
            {t(`flowWords.${line}`)}
          </p>
        ))}
      </section>
    </article>
  );
}

function Steps({ steps }: { readonly steps: readonly ToldStep[] }) {
  return (
    <ul className={classes.steps}>
      {steps.map(({ nodeId, number, name, sentences, meanwhile, inner }) => (
        <li key={nodeId}>
          <p>
            <b>
              {number}. <bdi>{headed(name)}</bdi>
            </b>{' '}
            {sentences.join(' ')}
          </p>
          {meanwhile.length > 0 && (
            <ul className={classes.meanwhile}>
              {meanwhile.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          {inner.length > 0 && <Steps steps={inner} />}
        </li>
      ))}
    </ul>
  );
}
