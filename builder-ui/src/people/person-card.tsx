import type { PersonSummary } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import cards from '../ui/item-card.module.css';
import { PersonName } from '../ui/person-name.tsx';
import { languageName } from './language-names.ts';
import { PersonStatus } from './person-status.tsx';

/** Somebody in a list: what every colleague may know of them. */
export function PersonCard({ person }: { person: PersonSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const knows = [...person.languages.map((code) => languageName(code, language)), ...person.skills];
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>
          <Link to="/people/$id" params={{ id: person.id }} className={cards.link}>
            <PersonName name={person.name} />
          </Link>
        </h2>
        <div className={cards.facts}>
          <PersonStatus person={person} />
          <span>{t(`role.${person.role}`)}</span>
          {person.teams.length > 0 && <bdi>{person.teams.map(({ name }) => name).join(' · ')}</bdi>}
          {knows.length > 0 && <bdi>{knows.join(' · ')}</bdi>}
        </div>
      </div>
    </li>
  );
}
