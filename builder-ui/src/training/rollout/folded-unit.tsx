import type { RolloutUnit } from '@nativ/schemas';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { Section } from '../../ui/section.tsx';
import classes from './rollout.module.css';

/** So many units stand open below each other; of more, each is a name and a line until one opens it. */
export const FEW_UNITS = 6;

type Shown = Pick<
  RolloutUnit,
  'group' | 'people' | 'invited' | 'practised' | 'passed' | 'stuck' | 'silent' | 'isLive'
> &
  Partial<Pick<RolloutUnit, 'signOff'>>;

interface FoldedUnitProps {
  readonly id?: string;
  readonly unit: Shown;
  /** What tells it from another of the same name. */
  readonly about?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A unit as a name and a line of figures, which opens. */
export function FoldedUnit({ id, unit, about, isOpen, onToggle, children }: FoldedUnitProps) {
  const text = useText();
  const figures = useFigures(unit);
  return (
    <Section
      title={
        <button type="button" id={id} className={classes.fold} aria-expanded={isOpen} onClick={onToggle}>
          <bdi>{text(unit.group.name)}</bdi>
          <IconChevronDown size={20} aria-hidden />
        </button>
      }
    >
      <div className={classes.stack}>
        <p className={classes.note}>
          {figures}
          {about}
        </p>
        {isOpen && children}
      </div>
    </Section>
  );
}

function useFigures({ people, invited, practised, passed, stuck, silent, isLive, signOff }: Shown): string {
  const { t } = useTranslation();
  return [
    people > 0 && t('rollout.units.figures', { people, invited, practised, passed }),
    stuck > 0 && t('rollout.units.stuck', { number: stuck }),
    silent > 0 && t('rollout.units.silent', { number: silent }),
    signOff && t('rollout.unit.signedOff'),
    isLive && t('rollout.unit.live'),
  ]
    .filter(Boolean)
    .join(' · ');
}
