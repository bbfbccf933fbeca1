import type { PersonProfile } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { languageName } from './language-names.ts';
import classes from './people.module.css';

/** What the reader may know of somebody. */
export function PersonFacts({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { private: more } = person;
  return (
    <Section title={t('person.about')}>
      <dl className={classes.facts}>
        {more && (
          <Fact name={t('field.email')}>
            <a href={`mailto:${more.email}`} dir="ltr">
              {more.email}
            </a>
          </Fact>
        )}
        {person.note !== '' && (
          <Fact name={t('person.note')}>
            <span dir="auto">{person.note}</span>
          </Fact>
        )}
        <Fact name={t('person.languages')}>
          <Chips of={person.languages.map((code) => languageName(code, language))} none={t('person.nothing')} />
        </Fact>
        <Fact name={t('person.skills')}>
          <Chips of={person.skills} none={t('person.nothing')} />
        </Fact>
        <Fact name={t('person.teams')}>
          <Chips of={person.teams.map(({ name }) => name)} none={t('person.nothing')} />
        </Fact>
        {more && (
          <Fact name={t('person.capacity')}>
            {more.capacity === null ? t('person.anyCapacity') : t('person.capacityOf', { count: more.capacity })}
          </Fact>
        )}
        {person.groups.length > 0 && (
          <Fact name={t('nav.groups')}>
            <ul className={classes.rows}>
              {person.groups.map(({ group, role }) => (
                <li key={group.key}>
                  <Link to="/groups/$key" params={{ key: group.key }}>
                    <bdi>{text(group.name)}</bdi>
                  </Link>{' '}
                  <span className={classes.note}>{t(`membership.${role}`)}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Chips({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return <span className={classes.note}>{none}</span>;
  return (
    <ul className={classes.chips}>
      {of.map((each) => (
        <li key={each} className={classes.chip}>
          <bdi>{each}</bdi>
        </li>
      ))}
    </ul>
  );
}
