import { ActionIcon, Button } from '@mantine/core';
import type { Gathering, ParticipantAnswer } from '@nativ/schemas';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inviteTo, strikeOff } from '../api/own-item-queries.ts';
import { meQuery } from '../api/session.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './items.module.css';
import { useGatheringChange } from './use-gathering-change.ts';

const order = ['going', 'maybe', 'invited', 'declined'] as const satisfies readonly ParticipantAnswer[];

/** Who comes, who may, who has not said, who does not; and the way to ask more people in. */
export function GatheringPeople({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const strike = useGatheringChange((userId: string) => strikeOff(gathering.id, userId));
  const { participants } = gathering;
  return (
    <Section title={t('gathering.people')}>
      <div className={classes.stack}>
        {participants.length === 0 && <p className={classes.note}>{t('gathering.nobody')}</p>}
        {order
          .filter((answer) => participants.some((one) => one.answer === answer))
          .map((answer) => (
            <Answered key={answer} gathering={gathering} answer={answer} onStrike={strike.mutate} />
          ))}
        {strike.error && <ProblemAlert error={strike.error} title={t('items.failed')} />}
        {gathering.may.invite && <Inviting gathering={gathering} />}
      </div>
    </Section>
  );
}

interface AnsweredProps {
  readonly gathering: Gathering;
  readonly answer: ParticipantAnswer;
  readonly onStrike: (userId: string) => void;
}

function Answered({ gathering: { participants, may }, answer, onStrike }: AnsweredProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const people = participants.filter((one) => one.answer === answer);
  return (
    <div>
      <h3 className={classes.subheading}>{t(`gathering.answered.${answer}`, { number: people.length })}</h3>
      <ul className={classes.people}>
        {people.map(({ person: { id, name } }) => (
          <li key={id} className={classes.person}>
            <PersonName name={name} />
            {(may.edit || id === me.user.id) && (
              <ActionIcon variant="subtle" aria-label={t('gathering.strike', { name })} onClick={() => onStrike(id)}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Inviting({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const invite = useGatheringChange(
    (id: string) => inviteTo(gathering.id, [id]),
    () => setPerson(''),
  );
  const isUnreached = (invite.data?.unreached?.length ?? 0) > 0;
  return (
    <div className={classes.stack}>
      <div className={classes.adding}>
        <PersonPicker label={t('gathering.invite')} none={t('gathering.choose')} value={person} onChange={setPerson} />
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          disabled={person === ''}
          loading={invite.isPending}
          onClick={() => invite.mutate(person)}
        >
          {t('gathering.inviteNow')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {isUnreached ? t('gathering.unreached') : ''}
      </p>
      {invite.error && <ProblemAlert error={invite.error} title={t('items.failed')} />}
    </div>
  );
}
