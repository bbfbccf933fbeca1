import { TextInput } from '@mantine/core';
import type { AdoptionUnit } from '@nativ/schemas';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionQuery } from '../../api/rollout-queries.ts';
import { Page } from '../../app/page.tsx';
import { useOrderOfNames } from '../../i18n/in-order-of-names.ts';
import { useText } from '../../i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { FEW_UNITS, FoldedUnit } from './folded-unit.tsx';
import classes from './rollout.module.css';
import { UnitWay } from './unit-section.tsx';

/** How far each unit is, for whoever manages or leads it; in the order of names, never of merit. */
export function AdoptionPage() {
  const { t } = useTranslation();
  const adoption = useQuery(adoptionQuery);
  return (
    <Page title={t('rollout.adoption.title')} eyebrow={<Link to="/rollouts">{t('rollout.title')}</Link>}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('rollout.adoption.lead')}</p>
        {adoption.isPending && <LoadingLines lines={4} height={28} />}
        {adoption.error && !adoption.data && (
          <ProblemAlert error={adoption.error} title={t('rollout.problem')} onRetry={() => void adoption.refetch()} />
        )}
        {adoption.data?.items.length === 0 && (
          <EmptyState icon={IconSchool} title={t('rollout.adoption.none')} hint={t('rollout.adoption.noneHint')} />
        )}
        {adoption.data && <Units units={adoption.data.items} />}
      </div>
    </Page>
  );
}

const keyOf = ({ rollout, group }: AdoptionUnit) => `${rollout.id}/${group.key}`;

function Units({ units }: { readonly units: readonly AdoptionUnit[] }) {
  const { t } = useTranslation();
  const text = useText();
  const inOrder = useOrderOfNames();
  const [words, setWords] = useState('');
  const [openKeys, setOpenKeys] = useState<readonly string[]>([]);
  const sorted = inOrder(units, ({ group }) => group.name);
  if (units.length <= FEW_UNITS)
    return sorted.map((unit) => (
      <Section key={keyOf(unit)} title={<bdi>{text(unit.group.name)}</bdi>}>
        <Unit unit={unit} />
      </Section>
    ));
  const wanted = words.trim().toLocaleLowerCase();
  const found = sorted.filter(({ group, rollout }) =>
    `${text(group.name)} ${rollout.title}`.toLocaleLowerCase().includes(wanted),
  );
  const toggle = (key: string) =>
    setOpenKeys(openKeys.includes(key) ? openKeys.filter((one) => one !== key) : [...openKeys, key]);
  return (
    <>
      <search className={classes.find}>
        <TextInput
          type="search"
          label={t('rollout.adoption.find')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </search>
      {found.length === 0 && <p className={classes.note}>{t('rollout.units.nothing')}</p>}
      {found.map((unit) => (
        <FoldedUnit
          key={keyOf(unit)}
          unit={unit}
          about={
            <>
              {' · '}
              <bdi>{unit.rollout.title}</bdi>
            </>
          }
          isOpen={openKeys.includes(keyOf(unit))}
          onToggle={() => toggle(keyOf(unit))}
        >
          <Unit unit={unit} />
        </FoldedUnit>
      ))}
    </>
  );
}

function Unit({ unit }: { readonly unit: AdoptionUnit }) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      <p className={classes.asked}>
        <Link to="/rollouts/$id" params={{ id: unit.rollout.id }}>
          <bdi>{unit.rollout.title}</bdi>
        </Link>
      </p>
      <UnitWay unit={unit} />
      <dl className={classes.figures}>
        <Figure name={t('rollout.adoption.stuck')} value={String(unit.stuck)} />
        <Figure name={t('rollout.adoption.silent')} value={String(unit.silent)} />
      </dl>
      {unit.isLive && unit.effect && <Effect effect={unit.effect} />}
    </div>
  );
}

function Effect({ effect }: { readonly effect: NonNullable<AdoptionUnit['effect']> }) {
  const { t } = useTranslation();
  const hours = (value: number | null) =>
    value === null ? t('rollout.adoption.tooFew') : t('rollout.adoption.hours', { hours: Math.round(value * 10) / 10 });
  const share = (value: number | null) =>
    value === null ? t('rollout.adoption.tooFew') : t('rollout.adoption.percent', { percent: Math.round(value * 100) });
  const rows = [
    { name: 'before', response: effect.firstResponseBefore, rework: effect.reworkBefore },
    { name: 'after', response: effect.firstResponseAfter, rework: effect.reworkAfter },
    { name: 'trained', response: effect.firstResponseTrained, rework: effect.reworkTrained },
    { name: 'untrained', response: effect.firstResponseUntrained, rework: effect.reworkUntrained },
  ] as const;
  return (
    <table className={classes.effect}>
      <caption>{t('rollout.adoption.effect')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('rollout.adoption.response')}</th>
          <th scope="col">{t('rollout.adoption.rework')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, response, rework }) => (
          <tr key={name} data-part={name === 'trained' || name === 'untrained' || undefined}>
            <th scope="row">{t(`rollout.adoption.of.${name}`)}</th>
            <td>{hours(response)}</td>
            <td>{share(rework)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
