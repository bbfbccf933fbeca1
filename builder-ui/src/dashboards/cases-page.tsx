import type { CaseWait } from '@nativ/schemas';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesBehindQuery } from '../api/metrics-queries.ts';
import { Page } from '../app/page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import classes from './dashboard.module.css';
import { exactWait, waitInWords } from './wait-words.ts';

const route = getRouteApi('/staff/dashboards/cases');

/** The cases behind a figure: those that one may see, each with its own wait. */
export function CasesBehindPage() {
  const { t } = useTranslation();
  const { which = 'received', ...search } = route.useSearch();
  const cases = useInfiniteQuery(casesBehindQuery({ which, ...search }));
  return (
    <Page
      title={t(`dashboards.which.${which}`)}
      eyebrow={<Link to="/dashboards">{t('dashboards.title')}</Link>}
      facts={<span>{t('dashboards.casesLead')}</span>}
    >
      {cases.isPending && <LoadingLines lines={4} height={28} />}
      {cases.error && !cases.data && (
        <ProblemAlert error={cases.error} title={t('dashboards.failed')} onRetry={() => void cases.refetch()} />
      )}
      {cases.data?.length === 0 && (
        <EmptyState icon={IconMoodSmile} title={t('dashboards.noCases.title')} hint={t('dashboards.noCases.hint')} />
      )}
      {cases.data && cases.data.length > 0 && (
        <ul className={cards.list} aria-label={t(`dashboards.which.${which}`)}>
          {cases.data.map((one) => (
            <CaseCard key={one.instanceId} one={one} />
          ))}
        </ul>
      )}
      <LoadMore query={cases} of={t(`dashboards.which.${which}`)} />
    </Page>
  );
}

function CaseCard({ one }: { readonly one: CaseWait }) {
  const { t } = useTranslation();
  const text = useText();
  const { instanceId, reference, group, person, receivedAt, respondedAt, wallMs, businessMs, stage, parts } = one;
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>
          <Link to="/cases/$id" params={{ id: instanceId }} className={cards.link}>
            {reference === null ? t('dashboards.aCase') : <Reference code={reference} />}
          </Link>
        </h2>
        <div className={cards.facts}>
          {group && <bdi>{text(group.name)}</bdi>}
          <span>
            {t('dashboards.received')} <TimeText at={receivedAt} />
          </span>
          {person && <bdi>{person.name}</bdi>}
          {stage && <span>{t(`dashboards.stage.${stage}`)}</span>}
        </div>
        <p className={classes.wait}>
          {t(respondedAt === null ? 'dashboards.waitsFor' : 'dashboards.waitedFor', { wait: waitInWords(wallMs, t) })}{' '}
          <span className="nativ-code">({exactWait(wallMs)})</span>
          {' · '}
          {t('dashboards.inWorkingTime', { wait: waitInWords(businessMs, t, 'business') })}
        </p>
        <div className={classes.bar} data-size="small" aria-hidden>
          {parts.map(({ part, wallMs: ms }) => (
            <span key={part} className={classes.segment} data-part={part} style={{ flexGrow: ms }} />
          ))}
        </div>
        <dl className={classes.parts}>
          {parts
            .filter(({ wallMs: ms }) => ms > 0)
            .map(({ part, wallMs: ms }) => (
              <div key={part}>
                <dt>
                  <span className={classes.swatch} data-part={part} aria-hidden />
                  {t(`dashboards.part.${part}`)}
                </dt>
                <dd>{waitInWords(ms, t)}</dd>
              </div>
            ))}
        </dl>
      </div>
    </li>
  );
}
