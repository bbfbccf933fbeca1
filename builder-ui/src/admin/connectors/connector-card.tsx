import { Button } from '@mantine/core';
import type { Connector } from '@nativ/schemas';
import { IconArchive, IconArchiveOff, IconPencil, IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsable } from '../../api/connector-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ConnectorForm } from './connector-form.tsx';
import { ConnectorTest } from './connector-test.tsx';
import classes from './connectors.module.css';
import { usePutAway } from './use-put-away.ts';

interface CardProps {
  readonly connector: Connector;
  readonly mayChange: boolean;
}

/** One system: where it is, what it is shown, what goes by it. */
export function ConnectorCard({ connector, mayChange }: CardProps) {
  const { t } = useTranslation();
  const id = useId();
  const { key, origin } = connector;
  return (
    <li className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.name}>
          <bdi>{key}</bdi>
        </h2>
        {!isUsable(connector) && <StatusMark icon={IconArchive}>{t('connectors.away.mark')}</StatusMark>}
      </div>
      <dl className={classes.facts}>
        <dt>{t('connectors.origin')}</dt>
        <dd>
          <bdi className="nativ-code">{origin}</bdi>
        </dd>
        <dt>{t('connectors.shows')}</dt>
        <dd>
          <Shown headers={connector.headers} />
        </dd>
        <dt>{t('connectors.usedBy')}</dt>
        <dd>
          <Uses of={connector.usedBy} />
        </dd>
        <dt>{t('connectors.changed')}</dt>
        <dd>
          <TimeText at={connector.updatedAt} />
        </dd>
      </dl>
      {mayChange && <CardActions connector={connector} />}
    </li>
  );
}

function Shown({ headers }: Pick<Connector, 'headers'>) {
  const { t } = useTranslation();
  if (headers === null) return t('connectors.showsUnknown');
  if (headers.length === 0) return t('connectors.showsNothing');
  return (
    <>
      {headers.map((name) => (
        <bdi key={name} className={`nativ-code ${classes.header}`}>
          {name}
        </bdi>
      ))}
    </>
  );
}

function Uses({ of }: { readonly of: Connector['usedBy'] }) {
  const { t } = useTranslation();
  const text = useText();
  if (of.length === 0) return t('connectors.unused');
  return (
    <ul className={classes.uses}>
      {of.map(({ kind, key, title }) => (
        <li key={`${kind} ${key}`}>
          <Link to={kind === 'flow' ? '/flows/$key' : '/classifiers/$key'} params={{ key }}>
            <bdi>{text(title) || key}</bdi>
          </Link>{' '}
          <span className={classes.kind}>{t(kind === 'flow' ? 'connectors.flow' : 'connectors.classifier')}</span>
        </li>
      ))}
    </ul>
  );
}

/** One of them at a time is open below the facts. */
function CardActions({ connector }: { readonly connector: Connector }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'change' | 'test' | null>(null);
  const put = usePutAway(connector);
  const { key } = connector;
  const toggle = (what: 'change' | 'test') => setOpen(open === what ? null : what);
  return (
    <>
      <div className={classes.actions}>
        {isUsable(connector) && (
          <>
            <Button
              variant="default"
              aria-expanded={open === 'test'}
              aria-label={t('connectors.test.of', { key })}
              leftSection={<IconPlugConnected size={20} aria-hidden />}
              onClick={() => toggle('test')}
            >
              {t('connectors.test.go')}
            </Button>
            <Button
              variant="default"
              aria-expanded={open === 'change'}
              aria-label={t('connectors.changeOf', { key })}
              leftSection={<IconPencil size={20} aria-hidden />}
              onClick={() => toggle('change')}
            >
              {t('connectors.change')}
            </Button>
          </>
        )}
        <Button
          variant="default"
          aria-label={t(isUsable(connector) ? 'connectors.away.of' : 'connectors.away.backOf', { key })}
          leftSection={
            isUsable(connector) ? <IconArchive size={20} aria-hidden /> : <IconArchiveOff size={20} aria-hidden />
          }
          loading={put.isPending}
          onClick={() => put.mutate()}
        >
          {t(isUsable(connector) ? 'connectors.away.go' : 'connectors.away.restore')}
        </Button>
      </div>
      {put.error && <ProblemAlert error={put.error} title={t('connectors.away.failed')} />}
      {isUsable(connector) && open === 'test' && <ConnectorTest connector={connector} />}
      {isUsable(connector) && open === 'change' && <ConnectorForm connector={connector} onDone={() => setOpen(null)} />}
    </>
  );
}
