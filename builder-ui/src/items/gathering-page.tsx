import { Button } from '@mantine/core';
import type { Gathering } from '@nativ/schemas';
import { IconCalendarPlus, IconCalendarX, IconMapPin, IconPencil, IconRotate } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gatheringQuery, turnGathering } from '../api/own-item-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { saveFile } from '../forms/save-file.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { PersonName } from '../ui/person-name.tsx';
import { PlaceText } from '../ui/place-text.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { showToast } from '../ui/toast.ts';
import { ItemBar } from '../workspace/item-bar.tsx';
import { GatheringAnswers } from './gathering-answers.tsx';
import { gatheringCalendar } from './gathering-calendar.ts';
import { GatheringEditor } from './gathering-editor.tsx';
import { GatheringPeople } from './gathering-people.tsx';
import { GatheringTalk } from './gathering-talk.tsx';
import { whenOf } from './gathering-time.ts';
import classes from './items.module.css';
import { KeptFiles } from './kept-files.tsx';

const route = getRouteApi('/staff/gatherings/$id');
const iconSize = 20;

/** An event: when, where, who comes, and whether the reader does. */
export function GatheringPage() {
  const { id } = route.useParams();
  const gathering = useQuery(gatheringQuery(id));
  if (gathering.isPending) return <PendingPage />;
  if (!gathering.data) return <ProblemPage error={gathering.error} onRetry={() => void gathering.refetch()} />;
  return <GatheringView gathering={gathering.data} />;
}

function GatheringView({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  return (
    <Page
      title={gathering.title}
      eyebrow={<bdi>{text(gathering.group.name)}</bdi>}
      facts={<Facts gathering={gathering} />}
      actions={<Actions gathering={gathering} />}
    >
      <ItemBar
        item={{ kind: 'gatherings', id: gathering.id }}
        groupKey={gathering.group.key}
        onMoved={() => void navigate({ to: '/groups/$key', params: { key: gathering.group.key } })}
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <GatheringAnswers gathering={gathering} />
          {gathering.description !== '' && (
            <Section title={t('gathering.about')}>
              <p className={classes.words} dir="auto">
                {gathering.description}
              </p>
            </Section>
          )}
          <KeptFiles keeper={{ kind: 'gathering', id: gathering.id }} groupKey={gathering.group.key} />
          <GatheringTalk gathering={gathering} />
        </div>
        <GatheringPeople gathering={gathering} />
      </div>
    </Page>
  );
}

function Facts({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {gathering.archivedAt && <StatusMark icon={IconCalendarX}>{t('gathering.calledOff')}</StatusMark>}
      <time dateTime={gathering.startsAt}>{whenOf(gathering, language)}</time>
      {gathering.place !== '' && (
        <span className={classes.fact}>
          <IconMapPin size={18} aria-hidden />
          <PlaceText place={gathering.place} />
        </span>
      )}
      <span className={classes.fact}>
        {t('gathering.by')} <PersonName name={gathering.createdBy.name} />
      </span>
    </>
  );
}

function Actions({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const { id } = gathering;
  const isOff = gathering.archivedAt !== null;
  const turn = useMutation({
    mutationFn: () => turnGathering(id, isOff ? 'restore' : 'archive'),
    onSuccess: (changed) => {
      queries.setQueryData(gatheringQuery(id).queryKey, changed);
      if (!isOff) showToast(t('toast.calledOff'), () => turnGathering(id, 'restore'));
    },
  });
  const save = () => saveFile('event.ics', 'text/calendar', gatheringCalendar(gathering, location.href, new Date()));
  const TurnIcon = isOff ? IconRotate : IconCalendarX;
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconCalendarPlus size={iconSize} aria-hidden />} onClick={save}>
          {t('gathering.toCalendar')}
        </Button>
        {gathering.may.edit && (
          <>
            <Button
              variant="default"
              leftSection={<IconPencil size={iconSize} aria-hidden />}
              aria-haspopup="dialog"
              onClick={() => setEditing(true)}
            >
              {t('items.edit')}
            </Button>
            <Button
              variant="default"
              leftSection={<TurnIcon size={iconSize} aria-hidden />}
              loading={turn.isPending}
              onClick={() => turn.mutate()}
            >
              {t(isOff ? 'gathering.restore' : 'gathering.callOff')}
            </Button>
          </>
        )}
      </div>
      {turn.error && <ProblemAlert error={turn.error} title={t('items.failed')} />}
      {isEditing && <GatheringEditor gathering={gathering} onClose={() => setEditing(false)} />}
    </div>
  );
}
