import { existsSync } from 'node:fs';
import type { Language } from '@nativ/schemas';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const program = process.env.NATIV_CHROMIUM ?? '/usr/bin/chromium';

/** Starts the Chromium of this machine. It may run as root, speaks to nobody but the server, and asks for no GPU. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(program)) {
    throw new Error(
      `Expected Chromium at '${program}', but there is none. Install it (Debian: apt-get install chromium), or set NATIV_CHROMIUM.`,
    );
  }
  return chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who looks, and at what kind of screen. */
export interface Visitor {
  readonly language: Language;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly hasScript?: boolean;
  readonly isDark?: boolean;
  /** Physical pixels per CSS pixel: 2 is a sharp phone, and a desktop zoomed to 200%. */
  readonly density?: number;
  readonly session?: Session;
}

const locales = { he: 'he-IL', en: 'en-GB' } as const;

export function contextOptions(address: string, visitor: Visitor): BrowserContextOptions {
  const { language, width, height = width < 600 ? 780 : 800, density = 1 } = visitor;
  return {
    baseURL: address,
    locale: locales[language],
    timezoneId: 'Asia/Jerusalem',
    viewport: { width, height },
    deviceScaleFactor: density,
    javaScriptEnabled: visitor.hasScript ?? true,
    colorScheme: visitor.isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(visitor.session && { storageState: visitor.session }),
  };
}
