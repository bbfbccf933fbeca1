import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import classes from './front-door.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The frame of the screens before one is signed in. */
export function FrontDoor({ children }: { children: ReactNode }) {
  return (
    <div className={classes.door}>
      <div className={classes.corner}>
        <LanguageSwitch />
      </div>
      <main className={classes.card}>
        <Brand size={52} />
        {children}
      </main>
    </div>
  );
}
