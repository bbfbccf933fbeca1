import type { Icon } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './workshop.module.css';

interface WorkshopTabsProps<Name extends string> {
  /** What the tabs are parts of. */
  readonly title: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly icon: Icon }[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** What the tab that is shown holds. */
  readonly children: ReactNode;
}

/** The parts of a design, one of which is shown. Arrow keys go from tab to tab, in the direction of the page. */
export function WorkshopTabs<Name extends string>({ title, tabs, shown, onShow, children }: WorkshopTabsProps<Name>) {
  const step = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { [isRtl ? 'ArrowLeft' : 'ArrowRight']: 1, [isRtl ? 'ArrowRight' : 'ArrowLeft']: -1 }[event.key];
    const next = by === undefined ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.name);
    document.getElementById(`builder-tab-${next.name}`)?.focus();
  };
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={title}>
        {tabs.map(({ name, label, icon: TabIcon }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`builder-tab-${name}`}
            aria-selected={name === shown}
            aria-controls="builder-panel"
            tabIndex={name === shown ? 0 : -1}
            className={classes.tab}
            onClick={() => onShow(name)}
            onKeyDown={(event) => step(event, index)}
          >
            <TabIcon size={18} stroke={1.7} aria-hidden />
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="builder-panel" aria-labelledby={`builder-tab-${shown}`} className={classes.panel}>
        {children}
      </div>
    </>
  );
}
