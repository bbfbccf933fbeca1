// `node scripts/browser-needs.mjs`: what the browser tests need, installed where it can be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The same as in e2e/support/browser.ts. */
const browser = process.env.NATIV_CHROMIUM ?? '/usr/bin/chromium';
const packages = ['chromium', 'fonts-noto-core', 'fontconfig'];

/**
 * Sees to it that there is a browser, and a font with Hebrew letters, for the tests that need them: as root on Debian it installs
 * the system's packages. Gives null when all is there, or a sentence that says what to install.
 */
function prepareBrowser() {
  if (isReady()) return null;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(' and ')} for the browser tests`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
    if (isReady()) return null;
  }
  return `Expected Chromium and a Hebrew font for the browser tests, but they are missing. Install them, on Debian with: sudo apt-get install ${packages.join(' ')}`;
}

function isReady() {
  return existsSync(browser) && hasHebrewFont();
}

/** Without fontconfig we cannot tell, and then the font is taken for missing. */
function hasHebrewFont() {
  return (spawnSync('fc-list', [':lang=he', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

const missing = prepareBrowser();
if (missing !== null) console.error(missing);
process.exit(missing === null ? 0 : 1);
