import type { PersonProfile } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TakeOut } from '../account/take-out.tsx';
import { personQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { Section } from '../ui/section.tsx';
import { Absences } from './absences.tsx';
import { AccountSection } from './account-section.tsx';
import { EraseSection } from './erase-section.tsx';
import { OwnHours } from './own-hours.tsx';
import classes from './people.module.css';
import { PersonFacts } from './person-facts.tsx';
import { PersonStatus } from './person-status.tsx';
import { ProfileForm } from './profile-form.tsx';
import { RemoveFactorSection } from './remove-factor-section.tsx';
import { RoleForm } from './role-form.tsx';

const route = getRouteApi('/staff/people/$id');

/** One person: what colleagues may know; and for themselves, their managers and admins, what can be changed. */
export function PersonPage() {
  const { id } = route.useParams();
  const person = useQuery(personQuery(id));
  if (person.isPending) return <PendingPage />;
  if (!person.data) return <ProblemPage error={person.error} onRetry={() => void person.refetch()} />;
  return <PersonView person={person.data} />;
}

function PersonView({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isMe = me.user.id === person.id;
  const isOpen = person.status !== 'deactivated';
  return (
    <Page
      title={person.name}
      eyebrow={<Link to="/people">{t('people.title')}</Link>}
      facts={
        <>
          <PersonStatus person={person} />
          <span>{t(`role.${person.role}`)}</span>
        </>
      }
    >
      <div className={classes.stack}>
        <PersonFacts person={person} />
        {person.may.edit && isOpen && (
          <Section title={t(isMe ? 'profile.mine' : 'profile.title')}>
            <ProfileForm key={person.id} person={person} />
          </Section>
        )}
        {person.private && isOpen && person.kind === 'person' && (
          <Section title={t('ownHours.title')}>
            <OwnHours key={person.id} person={person} hours={person.private.hours} />
          </Section>
        )}
        {person.private && isOpen && (
          <Section title={t('absence.title')}>
            <Absences person={person} absences={person.private.absences} />
          </Section>
        )}
        {isMe && (
          <Section title={t('profile.more')}>
            <Link to="/account/tokens">{t('tokens.title')}</Link>
          </Section>
        )}
        {person.may.administer && isOpen && (
          <Section title={t('personRole.title')}>
            <RoleForm person={person} />
          </Section>
        )}
        {person.may.administer && !isMe && person.status === 'active' && (
          <Section title={t('removeFactor.title')}>
            <RemoveFactorSection person={person} />
          </Section>
        )}
        {person.may.administer && !isMe && (
          <Section title={t('takeOut.ofPerson', { name: person.name })}>
            <div className={classes.stack}>
              <p className={classes.note}>{t('takeOut.ofPersonLead', { name: person.name })}</p>
              <TakeOut path={`/exports/people/${person.id}`} fileName="person.zip" label={t('takeOut.takeOf')} />
            </div>
          </Section>
        )}
        {person.may.administer && (
          <Section title={t('closing.title')}>
            <AccountSection person={person} />
          </Section>
        )}
        {person.may.administer && person.kind === 'person' && (
          <Section title={t('erasing.title')}>
            <EraseSection person={person} />
          </Section>
        )}
      </div>
    </Page>
  );
}
