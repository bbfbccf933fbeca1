import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Rollout, RolloutUnit } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { FEW_UNITS, FoldedUnit } from './folded-unit.tsx';
import classes from './rollout.module.css';
import { UnitBody, UnitSection, unitId } from './unit-section.tsx';
import { isAmong, isReady, type UnitFilter, unitFilters } from './units-ahead.ts';

/** The units of a plan: few of them open, many to be found by name and by where they stand. */
export function UnitsList({ plan }: { readonly plan: Rollout }) {
  if (plan.unitList.length > FEW_UNITS) return <ManyUnits plan={plan} />;
  return plan.unitList.map((unit) => <UnitSection key={unit.group.key} plan={plan} unit={unit} />);
}

/** Who is next comes first and open; who is ready lies together at the end until one wants to see them. */
function ManyUnits({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const text = useText();
  const units = plan.unitList;
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<UnitFilter>('all');
  const [openKey, setOpenKey] = useState(() => units.find((unit) => !isReady(unit))?.group.key);
  const [showsReady, setShowsReady] = useState(false);
  const wanted = words.trim().toLocaleLowerCase();
  const found = units.filter(
    (unit) => isAmong(unit, filter) && text(unit.group.name).toLocaleLowerCase().includes(wanted),
  );
  const isSearching = wanted !== '' || filter !== 'all';
  // Who was just called ready stays where they stood, with the way back.
  const isLaidAside = (unit: RolloutUnit) => !isSearching && isReady(unit) && unit.group.key !== openKey;
  const aside = found.filter(isLaidAside);
  const toggle = (key: string) => setOpenKey(key === openKey ? undefined : key);
  const row = (unit: RolloutUnit) => (
    <FoldedUnit
      key={unit.group.key}
      id={unitId(unit)}
      unit={unit}
      isOpen={unit.group.key === openKey}
      onToggle={() => toggle(unit.group.key)}
    >
      <UnitBody plan={plan} unit={unit} />
    </FoldedUnit>
  );
  return (
    <>
      <search className={classes.find}>
        <TextInput
          type="search"
          label={t('rollout.units.find')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <NativeSelect
          label={t('rollout.units.which')}
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value as UnitFilter)}
          data={unitFilters.map((value) => ({
            value,
            label: t(`rollout.units.among.${value}`, { number: units.filter((unit) => isAmong(unit, value)).length }),
          }))}
        />
      </search>
      {found.length === 0 && <p className={classes.note}>{t('rollout.units.nothing')}</p>}
      {found.filter((unit) => !isLaidAside(unit)).map(row)}
      {aside.length > 0 && (
        <div className={classes.buttons}>
          <Button size="md" variant="default" aria-expanded={showsReady} onClick={() => setShowsReady(!showsReady)}>
            {t('rollout.units.ready', { count: aside.length })}
          </Button>
        </div>
      )}
      <div className={classes.laidAside} data-folded={!showsReady || undefined}>
        {aside.map(row)}
      </div>
    </>
  );
}
