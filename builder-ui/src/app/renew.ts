const triedKey = 'nativ-renewed-at';
/** Two failures within it are no new version, but a fault: then the page says so. */
const patienceMs = 20_000;

/**
 * Loads the page anew when a part of the program is not there any more, since the server has a newer version by now. What was
 * typed is kept as drafts are.
 */
export function renewWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || Date.now() - lastTry() < patienceMs) return;
    event.preventDefault();
    remember();
    location.reload();
  });
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
