const place = 'nativ:editing-tab';

/**
 * What this tab calls itself when it edits. It keeps its name when it is loaded anew; a tab that was doubled takes another
 * one, since two tabs overwrite one another though both are one person's.
 */
export function tabName(): string {
  const kept = wasReloaded() ? read() : null;
  const name = kept ?? crypto.randomUUID();
  try {
    sessionStorage.setItem(place, name);
  } catch {
    // Without storage it is another tab after a reload; whoever it was takes over from themselves.
  }
  return name;
}

function wasReloaded(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'reload';
}

function read(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
