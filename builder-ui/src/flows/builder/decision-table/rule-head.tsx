import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './decision-table.module.css';

interface RuleHeadProps {
  readonly row: number;
  readonly isOtherwise: boolean;
  /** What is wrong with the rule, each in a few words. */
  readonly marks: readonly string[];
  readonly isActive: boolean;
  readonly onPress: () => void;
}

/** The number of a rule and, in words, what is wrong with it. */
export function RuleHead({ row, isOtherwise, marks, isActive, onPress }: RuleHeadProps) {
  const { t } = useTranslation();
  return (
    <th
      scope="row"
      className={classes.rule}
      data-place={`${row} -1`}
      data-marked={marks.length > 0 || undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={onPress}
    >
      {isOtherwise ? t('flowTable.otherwise') : row + 1}
      {marks.map((mark) => (
        <span key={mark} className={classes.mark}>
          <IconAlertTriangle size={14} aria-hidden /> {mark}
        </span>
      ))}
    </th>
  );
}
