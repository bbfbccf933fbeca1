import { useEffect } from 'react';

/** Starts the worker beside the pages and keeps this browser's being told in step, once the page has nothing else to do. */
export function usePushUpkeep(userId: string): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const begin = async () => {
      const [{ registerServiceWorker }, { upkeep }] = await Promise.all([
        import('../../app/own-worker.ts'),
        import('./push-here.ts'),
      ]);
      await registerServiceWorker();
      await upkeep(userId);
    };
    // Without it everything works but being told while nobody looks.
    const timer = setTimeout(() => void begin().catch(() => {}), 3_000);
    return () => clearTimeout(timer);
  }, [userId]);
}
