import { ActionIcon, Popover } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import classes from './item-menu.module.css';

interface Entry {
  /** Where two may have the same words. */
  readonly key?: string;
  readonly label: string;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

interface ItemMenuProps {
  readonly label: string;
  readonly children: readonly Entry[];
  /** Its button, where there is little room. */
  readonly isSmall?: boolean;
}

/** A short menu beside an item. Up and down go through it, Escape closes it and gives the focus back. */
export function ItemMenu({ label, children, isSmall = false }: ItemMenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[(at + by + entries.length) % entries.length]?.focus();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus width={220}>
      <Popover.Target>
        <ActionIcon
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          variant="subtle"
          size={isSmall ? 28 : 36}
          onClick={() => setOpen(!isOpen)}
        >
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} role="presentation">
        <div role="menu" aria-label={label} id={id} className={classes.menu} onKeyDown={step} tabIndex={-1}>
          {children.map((entry) => (
            <button
              key={entry.key ?? entry.label}
              type="button"
              role={entry.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
              {...(entry.isChosen === undefined ? {} : { 'aria-checked': entry.isChosen })}
              className={classes.entry}
              onClick={() => {
                setOpen(false);
                entry.onChoose();
              }}
            >
              <span className={classes.mark}>{entry.isChosen && <IconCheck size={16} aria-hidden />}</span>
              {entry.label}
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
