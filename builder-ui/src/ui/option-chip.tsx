import type { GroupOption } from '@nativ/schemas';
import { useText } from '../i18n/use-language.ts';
import classes from './option-chip.module.css';

/** A status or a label of a group by its name; the colour stands beside it and says nothing alone. */
export function OptionChip({ option }: { readonly option: GroupOption }) {
  const text = useText();
  return (
    <span className={classes.chip}>
      <OptionDot colour={option.colour} />
      <bdi>{text(option.name)}</bdi>
    </span>
  );
}

export function OptionDot({ colour }: Pick<GroupOption, 'colour'>) {
  return <span className={classes.dot} data-colour={colour} aria-hidden />;
}
