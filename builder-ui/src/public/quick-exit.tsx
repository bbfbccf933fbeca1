import type { Language } from '@nativ/schemas';
import { inquirerTexts } from './texts/inquirer-texts-in.ts';

/** The way out for people at risk: a plain link, which leave-script.ts makes leave no way back, and work by key as well. */
export function QuickExit({ href, language }: { readonly href: string; readonly language: Language }) {
  const texts = inquirerTexts(language);
  return (
    <div className="leave">
      <a className="exit" id="leave" href={href} rel="noreferrer">
        {texts.exit}
      </a>
      <p className="nv-help">
        {texts.exitHint} <span hidden>{texts.exitKey}</span>
      </p>
    </div>
  );
}
