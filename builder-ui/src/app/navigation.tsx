import type { Group, Me } from '@nativ/schemas';
import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconBook,
  IconBook2,
  IconCalendarTime,
  IconChartBar,
  IconEraser,
  IconFlag,
  IconForms,
  IconHome,
  IconLifebuoy,
  IconLock,
  IconLockOpen,
  IconMessage2Share,
  IconPhoneIncoming,
  IconPlug,
  IconRoute2,
  IconSchool,
  IconShieldLock,
  IconShieldQuestion,
  IconTags,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesigner } from '../api/is-designer.ts';
import { roomId } from '../api/room.ts';
import { countsQuery } from '../api/session.ts';
import { leadsTraining } from '../help/leads-training.ts';
import { useOrderOfNames } from '../i18n/in-order-of-names.ts';
import { useText } from '../i18n/use-language.ts';
import classes from './navigation.module.css';

const iconSize = 20;

/** Where one can go: my work, my groups, and the workshop of those who design. */
export function Navigation({ me }: { me: Me }) {
  const { t } = useTranslation();
  const inOrder = useOrderOfNames();
  const { openTaskCount, heldBackCount } = useQuery(countsQuery(me)).data;
  return (
    <nav className={classes.nav} aria-label={t('menu.title')}>
      <ul className={classes.list}>
        <li>
          <Link to="/" className={classes.link} activeOptions={{ exact: true }}>
            <IconHome size={iconSize} aria-hidden />
            <span className={classes.label}>{t('home.title')}</span>
            <Count of={openTaskCount} />
          </Link>
        </li>
        <li>
          <Link to="/people" className={classes.link}>
            <IconUsers size={iconSize} aria-hidden />
            <span className={classes.label}>{t('people.title')}</span>
          </Link>
        </li>
        <li>
          <Link to="/new-inquiry" className={classes.link}>
            <IconPhoneIncoming size={iconSize} aria-hidden />
            <span className={classes.label}>{t('taking.title')}</span>
          </Link>
        </li>
        <li>
          <Link to="/triage" className={classes.link}>
            <IconArrowsSplit2 size={iconSize} aria-hidden />
            <span className={classes.label}>{t('nav.triage')}</span>
            <HeldBack of={heldBackCount} />
          </Link>
        </li>
        <li>
          <Link to="/dashboards" className={classes.link}>
            <IconChartBar size={iconSize} aria-hidden />
            <span className={classes.label}>{t('dashboards.title')}</span>
          </Link>
        </li>
      </ul>
      <Part title={t('nav.groups')}>
        {inOrder(me.groups, ({ name }) => name).map((group) => (
          <GroupLink key={group.key} group={group} />
        ))}
      </Part>
      {roomId === null && <Learning me={me} />}
      {manages(me) && (
        <Part title={t('erasures.part.title')}>
          <li>
            <Link to="/replies" className={classes.link}>
              <IconMessage2Share size={iconSize} aria-hidden />
              <span className={classes.label}>{t('caseWork.replies.title')}</span>
            </Link>
          </li>
          <li>
            <Link to="/quarantine" className={classes.link}>
              <IconShieldQuestion size={iconSize} aria-hidden />
              <span className={classes.label}>{t('quarantine.title')}</span>
            </Link>
          </li>
          <li>
            <Link to="/erasures" className={classes.link}>
              <IconEraser size={iconSize} aria-hidden />
              <span className={classes.label}>{t('erasures.title')}</span>
            </Link>
          </li>
        </Part>
      )}
      {isDesigner(me) && (
        <Part title={t('nav.design')}>
          <li>
            <Link to="/forms" className={classes.link}>
              <IconForms size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.forms')}</span>
            </Link>
          </li>
          <li>
            <Link to="/flows" className={classes.link}>
              <IconRoute2 size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.flows')}</span>
            </Link>
          </li>
          <li>
            <Link to="/classifiers" className={classes.link}>
              <IconTags size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.classifiers')}</span>
            </Link>
          </li>
          <li>
            <Link to="/incidents" className={classes.link}>
              <IconAlertTriangle size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.incidents')}</span>
            </Link>
          </li>
          <li>
            <Link to="/calendars" className={classes.link}>
              <IconCalendarTime size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.calendars')}</span>
            </Link>
          </li>
        </Part>
      )}
      {me.user.role === 'admin' && (
        <Part title={t('access.eyebrow')}>
          <li>
            <Link to="/settings/connectors" className={classes.link}>
              <IconPlug size={iconSize} aria-hidden />
              <span className={classes.label}>{t('nav.connectors')}</span>
            </Link>
          </li>
          <li>
            <Link to="/settings/access" className={classes.link}>
              <IconShieldLock size={iconSize} aria-hidden />
              <span className={classes.label}>{t('access.title')}</span>
            </Link>
          </li>
          <li>
            <Link to="/settings/break-glass" className={classes.link}>
              <IconLockOpen size={iconSize} aria-hidden />
              <span className={classes.label}>{t('glass.title')}</span>
            </Link>
          </li>
        </Part>
      )}
    </nav>
  );
}

const manages = ({ user, groups }: Me) => user.role === 'admin' || groups.some(({ myRole }) => myRole === 'manager');

/** What helps everybody to know the work, and those who teach to lead them there. A practice room has none of it. */
function Learning({ me }: { me: Me }) {
  const { t } = useTranslation();
  const teaches = leadsTraining(me);
  return (
    <Part title={t('nav.learning')}>
      <li>
        <Link to="/lessons" className={classes.link}>
          <IconBook size={iconSize} aria-hidden />
          <span className={classes.label}>{t('lessons.title')}</span>
        </Link>
      </li>
      <li>
        <Link to="/practice-rooms" className={classes.link}>
          <IconSchool size={iconSize} aria-hidden />
          <span className={classes.label}>{t('practice.title')}</span>
        </Link>
      </li>
      <li>
        <Link to="/handbook/$" params={{ _splat: '' }} className={classes.link}>
          <IconBook2 size={iconSize} aria-hidden />
          <span className={classes.label}>{t('help.handbook.title')}</span>
        </Link>
      </li>
      {teaches && (
        <li>
          <Link to="/help-line/$" params={{ _splat: '' }} className={classes.link}>
            <IconLifebuoy size={iconSize} aria-hidden />
            <span className={classes.label}>{t('help.line.title')}</span>
          </Link>
        </li>
      )}
      {(teaches || manages(me)) && (
        <li>
          <Link to={teaches ? '/rollouts' : '/adoption'} className={classes.link}>
            <IconFlag size={iconSize} aria-hidden />
            <span className={classes.label}>{teaches ? t('rollout.title') : t('rollout.adoption.title')}</span>
          </Link>
        </li>
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div>
      <h2 id={id} className={classes.part}>
        {title}
      </h2>
      <ul className={classes.list} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

function GroupLink({ group }: { group: Group }) {
  const { t } = useTranslation();
  const text = useText();
  const GroupIcon = group.access === 'classified' ? IconLock : IconUsersGroup;
  return (
    <li>
      <Link to="/groups/$key" params={{ key: group.key }} className={classes.link}>
        <GroupIcon
          size={iconSize}
          role="img"
          aria-hidden={group.access !== 'classified'}
          aria-label={t('group.classified')}
        />
        <bdi className={classes.label}>{text(group.name)}</bdi>
        <Count of={group.openTasks} />
      </Link>
    </li>
  );
}

function Count({ of }: { of: number }) {
  const { t } = useTranslation();
  return <Mark of={of} label={t('nav.openTasks', { count: of })} />;
}

/** Of what is held back, no more than a hundred are counted. */
function HeldBack({ of }: { of: number }) {
  const { t } = useTranslation();
  const shown = of > 99 ? '99+' : String(of);
  return <Mark of={of} shown={shown} label={t('nav.heldBack', { count: of, shown })} />;
}

function Mark({ of, label, shown = String(of) }: { of: number; label: string; shown?: string }) {
  if (of === 0) return null;
  return (
    <span className={classes.count} role="img" aria-label={label}>
      {shown}
    </span>
  );
}
