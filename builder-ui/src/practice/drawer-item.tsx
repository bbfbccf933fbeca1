import type { DrawerEntry, DrawerRequest } from '@nativ/schemas';
import {
  type Icon,
  IconBrain,
  IconCheck,
  IconDeviceMobile,
  IconHourglass,
  IconMail,
  IconMessage2Share,
  IconWorldShare,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { CallAnswer } from './call-answer.tsx';
import { InquirerReply } from './inquirer-reply.tsx';
import classes from './practice.module.css';

const icons: Readonly<Record<DrawerEntry['kind'], Icon>> = {
  message: IconMessage2Share,
  mail: IconMail,
  push: IconDeviceMobile,
  httpCall: IconWorldShare,
  modelCall: IconBrain,
};

interface DrawerItemProps {
  readonly entry: DrawerEntry;
  readonly onClose: () => void;
}

/** One thing that was kept back: to whom, when, what it said, and what can be done in place of whoever would have got it. */
export function DrawerItem({ entry, onClose }: DrawerItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const KindIcon = icons[entry.kind];
  const { instanceId } = entry;
  return (
    <li className={classes.kept}>
      <div className={classes.keptHead}>
        <KindIcon size={20} aria-hidden />
        <h3 className={classes.small}>{t(`practice.drawer.kind.${entry.kind}`)}</h3>
        <DrawerState state={entry.state} />
      </div>
      <p className={classes.facts}>
        {entry.to !== null && (
          <span>
            {t('practice.drawer.to')} <bdi>{entry.to}</bdi>
          </span>
        )}
        <TimeText at={entry.at} />
        {instanceId !== null && (
          <Link to="/cases/$id" params={{ id: instanceId }} onClick={onClose}>
            {t('practice.drawer.toCase')}
          </Link>
        )}
      </p>
      {(entry.subject !== null || entry.text !== null) && (
        <blockquote className={classes.letter} dir="auto">
          {entry.subject !== null && <p className={classes.subject}>{text(entry.subject)}</p>}
          {entry.text !== null && <p className={classes.words}>{text(entry.text)}</p>}
        </blockquote>
      )}
      {entry.request !== null && <Request request={entry.request} />}
      {entry.state === 'waiting' && <CallAnswer id={entry.id} />}
      {entry.kind === 'message' && instanceId !== null && <InquirerReply instanceId={instanceId} />}
    </li>
  );
}

function DrawerState({ state }: Pick<DrawerEntry, 'state'>) {
  const { t } = useTranslation();
  // What is simply kept is what everything here is.
  if (state === 'kept') return null;
  return (
    <StatusMark
      icon={state === 'waiting' ? IconHourglass : IconCheck}
      tone={state === 'waiting' ? 'attention' : 'plain'}
    >
      {t(`practice.drawer.state.${state}`)}
    </StatusMark>
  );
}

function Request({ request: { connector, method, url, body } }: { readonly request: DrawerRequest }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.facts}>
        {connector !== null && <bdi>{connector}</bdi>}
        <span className="nativ-code">
          {method} {url}
        </span>
      </p>
      {body !== null && body !== undefined && (
        <details>
          <summary>{t('practice.drawer.body')}</summary>
          <pre className={classes.code} dir="ltr">
            {typeof body === 'string' ? body : JSON.stringify(body, null, 2)}
          </pre>
        </details>
      )}
    </>
  );
}
