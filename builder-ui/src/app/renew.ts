const triedKey = 'nativ-renewed-at';
/** Two failures within it are no new version, but a fault: then the page says so. */
const patienceMs = 20_000;

const askEveryMs = 2_000;
let isWaiting = false;

/**
 * Loads the page anew when a part of the program could not be had: since the server has a newer version by now, or was away
 * just then. What was typed is kept as drafts are.
 */
export function renewWhenOutdated(): void {
  window.addEventListener('vite:preloadError', () => {
    if (!isWaiting && Date.now() - lastTry() >= patienceMs) void renewWhenServed();
  });
}

/** Not while the server is away: loading anew would put the browser's own page in place of what is on the screen. */
async function renewWhenServed(): Promise<void> {
  isWaiting = true;
  while (!(await isServed())) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  remember();
  location.reload();
}

const isServed = async (): Promise<boolean> => (await fetch('/readyz').catch(() => null))?.ok ?? false;

function lastTry(): number {
  try {
    return Number(sessionStorage.getItem(triedKey) ?? 0);
  } catch {
    // Storage is switched off: rather no reload than one after the other.
    return Number.POSITIVE_INFINITY;
  }
}

function remember(): void {
  sessionStorage.setItem(triedKey, String(Date.now()));
}
