import { Button, Checkbox, TextInput } from '@mantine/core';
import type { InvitationSent, PersonCreate, PersonProfile, WorkspaceRole } from '@nativ/schemas';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationHandOver } from '../account/invitation-hand-over.tsx';
import { invite } from '../api/account-queries.ts';
import { asProblem } from '../api/api-problem.ts';
import { addPerson, peopleKey } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import '../ui/choice-styles.ts';
import classes from './people.module.css';
import { RoleChoice } from './role-choice.tsx';

interface Added {
  readonly person: PersonProfile;
  /** Null when the invitation did not go out: the person is added all the same. */
  readonly sent: InvitationSent | null;
}

/** Adds one person and invites them. */
export function AddPersonPage() {
  const { t } = useTranslation();
  const add = useAdding();
  return (
    <Page title={t('addPerson.title')} eyebrow={<Link to="/people">{t('people.title')}</Link>}>
      <div className={classes.stack}>
        {add.data && <Done added={add.data} />}
        <Section title={t('addPerson.who')}>
          <AddForm key={add.data?.person.id ?? 'first'} add={add} />
        </Section>
      </div>
    </Page>
  );
}

/** First the person, so that they can be given work at once; then the invitation, which opens their account. */
function useAdding() {
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: async (body: PersonCreate): Promise<Added> => {
      const person = await addPerson(body);
      const { name, email, role } = body;
      const sent = await invite({ name, email, role, language }).catch(() => null);
      return { person, sent };
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [...peopleKey, 'list'] }),
  });
}

function Done({ added: { person, sent } }: { added: Added }) {
  const { t } = useTranslation();
  return (
    <Section title={t('addPerson.done', { name: person.name })}>
      <div className={classes.stack}>
        {sent ? <InvitationHandOver sent={sent} /> : <p className={classes.note}>{t('addPerson.notInvited')}</p>}
        <Link to="/people/$id" params={{ id: person.id }}>
          {t('addPerson.toPerson', { name: person.name })}
        </Link>
      </div>
    </Section>
  );
}

function AddForm({ add }: { add: ReturnType<typeof useAdding> }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const errors = new Map(asProblem(add.error).errors.map(({ path, message }) => [path.slice(1), message]));
  // Whom a classified group holds is for its managers, be they admins or not.
  const groups = me.groups.filter(({ access, myRole }) => access !== 'classified' || myRole === 'manager');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    add.mutate({
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      role: form.get('role') as WorkspaceRole,
      groups: form.getAll('group').map((group) => ({ group: String(group) })),
    });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('addPerson.name')}
        name="name"
        autoComplete="off"
        maxLength={120}
        required
        withAsterisk={false}
        error={errors.get('name')}
      />
      <TextInput
        label={t('field.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="off"
        required
        withAsterisk={false}
        error={errors.get('email')}
      />
      <RoleChoice defaultValue="member" />
      {groups.length > 0 && (
        <fieldset className={classes.set}>
          <legend className={classes.legend}>{t('addPerson.groups')}</legend>
          <div className={classes.choices}>
            {groups.map(({ key, name }) => (
              <Checkbox key={key} name="group" value={key} label={<bdi>{text(name)}</bdi>} />
            ))}
          </div>
        </fieldset>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          {t('addPerson.submit')}
        </Button>
        <Button component={Link} to="/people" variant="default">
          {t('action.cancel')}
        </Button>
      </div>
      {add.error && <ProblemAlert error={add.error} title={t('addPerson.failed')} />}
    </form>
  );
}
