import { IconAdjustments, IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BottomButton } from '../../../designs/bottom-button.tsx';
import classes from '../../../designs/workshop.module.css';
import type { FoundProblems } from '../problems/use-problems.ts';

const icons = { properties: IconAdjustments, problems: IconAlertTriangle } as const;

/** What stands beside the drawing or the list of a flow. */
export type Side = keyof typeof icons;
const sides = Object.keys(icons) as Side[];

interface SideChoiceProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** What was found, where its number is to be seen. */
  readonly problems?: FoundProblems;
}

/** Chooses what stands beside, where both fit on the screen. */
export function SideChoice({ side, onSide, problems = null }: SideChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.sides}>
      {sides.map((name) => (
        <button key={name} type="button" aria-pressed={side === name} onClick={() => onSide(name)}>
          {t(`flowBuilder.side.${name}`)}
          {name === 'problems' && <ProblemCount problems={problems} />}
        </button>
      ))}
    </div>
  );
}

/** The same choice in the bar at the bottom, where one part is shown at a time; null while it is another one. */
export function SideButtons({ shown, onShow }: { readonly shown: Side | null; readonly onShow: (side: Side) => void }) {
  const { t } = useTranslation();
  return sides.map((name) => {
    const Sign = icons[name];
    return (
      <BottomButton key={name} label={t(`flowBuilder.side.${name}`)} isOn={shown === name} onPress={() => onShow(name)}>
        <Sign size={20} aria-hidden />
      </BottomButton>
    );
  });
}

/** How much is wrong, for the eye; whoever hears the screen hears each problem in the list. */
function ProblemCount({ problems }: { readonly problems: FoundProblems }) {
  if (problems === null || problems.length === 0) return null;
  const isBad = problems.some(({ severity }) => severity === 'error');
  return (
    <span className={classes.count} data-severity={isBad ? 'error' : 'warning'} aria-hidden>
      {problems.length}
    </span>
  );
}
