import { VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ComponentProps, type ComponentType, type ReactNode, useId, useMemo, useState } from 'react';
import classes from './picker.module.css';

/** One thing that can be picked. */
export interface PickerItem<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  /** Other words under which people look for it; never shown. */
  readonly also: string;
  readonly icon: ReactNode;
}

export interface PickerGroup<Id extends string> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PickerItem<Id>[];
}

interface PickerProps<Id extends string> {
  readonly groups: readonly PickerGroup<Id>[];
  readonly words: {
    readonly search: string;
    readonly none: string;
    readonly found: (count: number) => string;
  };
  readonly onPick: (id: Id) => void;
  readonly searchId?: string;
  /** The button of an item, where it is more than a button. */
  readonly button?: ComponentType<PickerButtonProps<Id>>;
  /** Names alone, where there is little room; what each does is shown beneath the pointer. */
  readonly isCompact?: boolean;
  /** Whether nothing can be picked now; it can still be looked through. */
  readonly isDisabled?: boolean;
}

/** What the button of an item is given. */
export interface PickerButtonProps<Id extends string> extends ComponentProps<'button'> {
  readonly item: PickerItem<Id>;
}

function PlainButton<Id extends string>({ item: _item, ...props }: PickerButtonProps<Id>) {
  return <button type="button" {...props} />;
}

/** Things to add, in plain words and in groups, to be looked through or searched. Enter takes the first that was found. */
export function Picker<Id extends string>(props: PickerProps<Id>) {
  const {
    groups,
    words,
    onPick,
    searchId,
    button: Button = PlainButton<Id>,
    isCompact = false,
    isDisabled = false,
  } = props;
  const ownId = useId();
  const [sought, setSought] = useState('');
  const found = useMemo(() => fitting(groups, sought), [groups, sought]);
  const id = searchId ?? ownId;
  const first = found[0]?.items[0];
  return (
    <div className={classes.picker} data-compact={isCompact || undefined}>
      <div className={classes.search}>
        <IconSearch size={18} aria-hidden />
        <input
          id={id}
          type="search"
          data-first
          value={sought}
          aria-label={words.search}
          placeholder={words.search}
          onChange={({ target }) => setSought(target.value)}
          onKeyDown={(event) => {
            if (isDisabled || event.key !== 'Enter' || first === undefined || sought.trim() === '') return;
            event.preventDefault();
            onPick(first.id);
          }}
        />
      </div>
      {found.length === 0 && <p className={classes.none}>{words.none}</p>}
      {found.map(({ id: group, title, items }) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h3 id={`${id}-${group}`} className={classes.family}>
            {title}
          </h3>
          <ul className={classes.kinds}>
            {items.map((item) => (
              <li key={item.id}>
                <Button
                  item={item}
                  className={classes.kind}
                  disabled={isDisabled}
                  {...(isCompact && { title: item.hint })}
                  onClick={() => onPick(item.id)}
                >
                  {item.icon}
                  <span className={classes.words}>
                    <span>{item.name}</span>
                    {!isCompact && <span className={classes.hint}>{item.hint}</span>}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <VisuallyHidden role="status">
        {sought.trim() !== '' && words.found(found.flatMap(({ items }) => items).length)}
      </VisuallyHidden>
    </div>
  );
}

/** The groups with what fits every word that is sought. */
function fitting<Id extends string>(groups: readonly PickerGroup<Id>[], sought: string): readonly PickerGroup<Id>[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const fits = ({ name, hint, also }: PickerItem<Id>) => {
    const text = `${name}\n${hint}\n${also}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.map((group) => ({ ...group, items: group.items.filter(fits) })).filter(({ items }) => items.length > 0);
}
