const triedKey = 'nativ-renewed-at';
/** Two failures within it are no new version, but a fault: then the page says so. */
const patienceMs = 20_000;

/**
 * Loads the page anew when a part of the program is not there any more, since the server has a newer version by now. What was
 * typed is kept as drafts are.
 */
export function renewWhenOutdated(): void {
  window.addEventListener('vite:preloadError', () => {
    if (navigator.onLine && Date.now() - lastTry() >= patienceMs) void renewWhenServed();
  });
}

/** Not while the server is away: loading anew would put the browser's own page in place of what is on the screen. */
async function renewWhenServed(): Promise<void> {
  const answer = await fetch('/healthz').catch(() => null);
  if (!answer?.ok) return;
  remember();
  location.reload();
}

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
