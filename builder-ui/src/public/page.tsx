import { languageDirection, type PageInput } from '@nativ/runtime';
import type { ReactNode } from 'react';
import formStyles from '../forms/renderer/form.css?inline';
import contentStyles from './content.css?inline';
import embeddedStyles from './embedded.css?inline';
import pageStyles from './page.css?inline';
import { QuickExit } from './quick-exit.tsx';
import { publicTexts } from './texts/texts-in.ts';

interface PageProps {
  readonly page: PageInput;
  readonly title: string;
  /** Beside those of every page. */
  readonly styles?: string;
  /** What a script that swaps the content leaves alone. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A whole public page, complete without script: one inline style with the nonce of the response, nothing loaded from
 * elsewhere. Or the part of it that a script swaps, so that both are made by the same code.
 */
export function Page({ page, title, styles = '', before, children }: PageProps) {
  const { exit, extent = 'page', language, organisation, otherLanguage, scripts = [], styleNonce } = page;
  const content = (
    <div className="nv" lang={language} dir={languageDirection(language)}>
      {children}
    </div>
  );
  if (extent !== 'page') {
    return (
      <>
        <title>{tabTitle(page, title)}</title>
        {extent === 'embedded' ? <style>{contentStyles + formStyles + embeddedStyles}</style> : null}
        {content}
      </>
    );
  }
  return (
    <html lang={language} dir={languageDirection(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{tabTitle(page, title)}</title>
        <style nonce={styleNonce}>{pageStyles + contentStyles + formStyles + styles}</style>
        {scripts.map((address) => (
          <script key={address} src={address} defer />
        ))}
      </head>
      <body>
        {exit ? <QuickExit href={exit.href} language={language} /> : null}
        <header className="top">
          {organisation ? <p dir="auto">{organisation}</p> : null}
          {otherLanguage ? (
            <a href={otherLanguage.href} hrefLang={otherLanguage.language} lang={otherLanguage.language}>
              {publicTexts(otherLanguage.language).languageName}
            </a>
          ) : null}
        </header>
        <main>
          {before}
          {content}
        </main>
      </body>
    </html>
  );
}

/** What the tab, the history and a screen in passing show: of a page for people at risk as little as its author chose. */
function tabTitle({ exit, organisation }: PageInput, title: string): string {
  if (exit) return exit.neutralTitle || title;
  return organisation ? `${title} · ${organisation}` : title;
}
