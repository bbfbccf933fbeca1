import { Button, TextInput } from '@mantine/core';
import type { Rollout, RolloutUnit } from '@nativ/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { Section } from '../../ui/section.tsx';
import classes from './rollout.module.css';
import { UnitDetails, UnitSection, unitId } from './unit-section.tsx';

/** So many units can be read one below the other; of more each is a line that opens. */
const fewUnits = 6;

/** Whether a unit has come to the end of its way. */
export const isReady = ({ signOff, isLive }: RolloutUnit): boolean => isLive || signOff !== null;

/** The units on their way. Of many, those that are still on it stand first, and one can be looked for. */
export function UnitsSection({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const text = useText();
  const [sought, setSought] = useState('');
  const [showsReady, setShowsReady] = useState(false);
  // Whoever says that a unit is ready goes on reading where it stood.
  const [readyBefore] = useState(() => new Set(plan.unitList.filter(isReady).map(({ group }) => group.key)));
  const all = plan.unitList;
  const isApart = (unit: RolloutUnit) => isReady(unit) && readyBefore.has(unit.group.key);
  const onTheWay = all.filter((unit) => !isApart(unit));
  const ready = all.filter(isApart);
  if (all.length <= fewUnits) return all.map((unit) => <UnitSection key={unit.group.key} plan={plan} unit={unit} />);
  const words = sought.trim().toLocaleLowerCase();
  const found =
    words === '' ? onTheWay : all.filter(({ group }) => text(group.name).toLocaleLowerCase().includes(words));
  const rows = (units: readonly RolloutUnit[]) => (
    <ul className={classes.rows}>
      {units.map((unit) => (
        <UnitRow key={unit.group.key} plan={plan} unit={unit} isOpenFirst={unit === onTheWay[0]} />
      ))}
    </ul>
  );
  return (
    <Section title={t('rollout.units.title')}>
      <div className={classes.stack}>
        <div>
          <TextInput
            type="search"
            label={t('rollout.units.search')}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <div role="status">
            {found.length === 0 && (
              <p className={classes.note}>{t(words === '' ? 'rollout.units.allReady' : 'rollout.units.noneFound')}</p>
            )}
          </div>
        </div>
        {rows(found)}
        {words === '' && ready.length > 0 && (
          <>
            <div className={classes.buttons}>
              <Button variant="default" aria-expanded={showsReady} onClick={() => setShowsReady(!showsReady)}>
                {t('rollout.units.ready', { count: ready.length })}
              </Button>
            </div>
            {showsReady && rows(ready)}
          </>
        )}
      </div>
    </Section>
  );
}

interface UnitRowProps {
  readonly plan: Rollout;
  readonly unit: RolloutUnit;
  readonly isOpenFirst: boolean;
}

function UnitRow({ plan, unit, isOpenFirst }: UnitRowProps) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const { people, invited, practised, passed } = unit;
  return (
    <li className={classes.session} id={unitId(unit)}>
      <div className={classes.row} data-plain>
        <h3 className={classes.asked}>
          <bdi>{text(unit.group.name)}</bdi>
        </h3>
        <span className={classes.note}>
          {isReady(unit) && (
            <>
              <IconCircleCheck size={18} aria-hidden className={classes.mark} />{' '}
              {t(unit.isLive ? 'rollout.unit.live' : 'rollout.unit.signedOff')}
              {people > 0 && ' · '}
            </>
          )}
          {people > 0 && t('rollout.unit.soFar', { invited, practised, passed })}
        </span>
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-label={`${t('rollout.unit.details')}: ${text(unit.group.name)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'rollout.unit.less' : 'rollout.unit.details')}
        </Button>
      </div>
      {isOpen && <UnitDetails plan={plan} unit={unit} />}
    </li>
  );
}
