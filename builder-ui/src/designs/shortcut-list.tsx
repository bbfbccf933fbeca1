import classes from './workshop.module.css';

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys as this machine calls them. */
export const controlKey = isApple ? '⌘' : 'Ctrl';
export const altKey = isApple ? '⌥' : 'Alt';

interface ShortcutListProps {
  readonly shortcuts: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

/** What the keyboard can do, key by key. */
export function ShortcutList({ shortcuts }: ShortcutListProps) {
  return (
    <dl className={classes.shortcuts}>
      {shortcuts.map(({ label, keys }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="ltr">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
