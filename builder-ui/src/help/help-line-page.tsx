import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Box, questionsQuery } from '../api/help-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './help.module.css';
import { leadsTraining } from './leads-training.ts';
import { PassOnHours } from './pass-on-hours.tsx';
import { QuestionPage } from './question-page.tsx';
import { QuestionRow } from './question-row.tsx';
import { TipsKept } from './tips-kept.tsx';

const route = getRouteApi('/staff/help-line/$');

/** The help line: what one asked, and for champions what others ask. */
export function HelpLinePage() {
  const { _splat: id = '' } = route.useParams();
  return id === '' ? <Questions /> : <QuestionPage key={id} id={id} />;
}

type View = Box | 'tips';
const forChampions: readonly View[] = ['mine', 'open', 'answered', 'asked', 'tips'];

function Questions() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const leads = leadsTraining(me);
  const [view, setView] = useState<View>(leads ? 'mine' : 'asked');
  return (
    <Page title={t('help.line.title')}>
      <p className={classes.dim}>{t(leads ? 'help.line.leadChampion' : 'help.line.lead')}</p>
      {leads && (
        <nav className={classes.chips} aria-label={t('help.line.views')}>
          {forChampions.map((one) => (
            <Button
              key={one}
              variant={one === view ? 'filled' : 'default'}
              aria-pressed={one === view}
              onClick={() => setView(one)}
            >
              {t(`help.line.view.${one}`)}
            </Button>
          ))}
        </nav>
      )}
      {view === 'tips' ? <TipsKept /> : <List box={view} />}
      {leads && view === 'open' && <PassOnHours />}
    </Page>
  );
}

/** By the button at the top, which is there on every screen: so the focus comes back to what stays, also once something was asked. */
function openHelp(): void {
  const button = document.querySelector<HTMLElement>('button[data-help]');
  button?.focus();
  button?.click();
}

function List({ box }: { readonly box: Box }) {
  const { t } = useTranslation();
  const questions = useQuery(questionsQuery(box));
  if (questions.isPending) return <LoadingLines lines={3} height={64} />;
  if (!questions.data)
    return (
      <ProblemAlert error={questions.error} title={t('help.line.failed')} onRetry={() => void questions.refetch()} />
    );
  if (questions.data.length === 0)
    return (
      <div className={classes.empty}>
        <EmptyState icon={IconLifebuoy} title={t(`help.line.empty.${box}`)} hint={t('help.line.emptyHint')} />
        {box === 'asked' && (
          <Button size="lg" leftSection={<IconLifebuoy size={20} aria-hidden />} onClick={openHelp}>
            {t('help.ask.title')}
          </Button>
        )}
      </div>
    );
  return (
    <ul className={classes.list}>
      {questions.data.map((question) => (
        <QuestionRow key={question.id} question={question} />
      ))}
    </ul>
  );
}
