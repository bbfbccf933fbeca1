import { Button, NativeSelect } from '@mantine/core';
import type { InvitationSent, Language, PeopleImportOutcome } from '@nativ/schemas';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invite } from '../api/account-queries.ts';
import { asProblem } from '../api/api-problem.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';

type Imported = PeopleImportOutcome['people'];

/** Offers to invite whoever was just imported. One after the other: what was sent is sent, and a refusal says where to go on. */
export function InviteImported({ people }: { people: Imported }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [invited, setInvited] = useState(0);
  const [sent, setSent] = useState<readonly InvitationSent[]>([]);
  const left = people.slice(invited);
  const inviting = useMutation({
    mutationFn: async () => {
      for (const { email, name, role } of left) {
        const one = await invite({ email, name, role, language }).catch(ifInvitedAlready);
        if (one) setSent((before) => [...before, one]);
        setInvited((before) => before + 1);
      }
    },
  });
  const links = sent.filter(({ link }) => link !== null);
  return (
    <div className={classes.stack}>
      <h3 className={classes.legend}>{t('inviteImported.title')}</h3>
      {left.length > 0 && (
        <div className={classes.fields}>
          <NativeSelect
            label={t('inviteImported.language')}
            value={language}
            disabled={inviting.isPending}
            onChange={(event) => setLanguage(event.currentTarget.value === 'he' ? 'he' : 'en')}
          >
            <option value="he" lang="he">
              {t('language.he')}
            </option>
            <option value="en" lang="en">
              {t('language.en')}
            </option>
          </NativeSelect>
          <div className={classes.buttons}>
            <Button
              leftSection={<IconSend size={20} aria-hidden />}
              loading={inviting.isPending}
              onClick={() => inviting.mutate()}
            >
              {t('inviteImported.send', { count: left.length })}
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={classes.note}>
        {invited > 0 && t('inviteImported.sent', { count: invited, of: people.length })}
      </p>
      {inviting.error && <ProblemAlert error={inviting.error} title={t('inviteImported.failed')} />}
      {links.length > 0 && <Links links={links} />}
    </div>
  );
}

/** Somebody whom a colleague has invited meanwhile needs no second invitation. */
function ifInvitedAlready(error: unknown): null {
  if (asProblem(error).type === 'urn:nativ:problem:invitation.already-open') return null;
  throw error;
}

/** Without a mail server each link is handed over in person, and is shown this once. */
function Links({ links }: { links: readonly InvitationSent[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.note}>{t('inviteImported.handOver')}</p>
      <ul className={classes.links}>
        {links.map(({ invitation, link }) => (
          <li key={invitation.id}>
            <bdi>{invitation.name}</bdi>
            <span className="nativ-code">{link}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
