import { useEffect } from 'react';
import { roomId } from '../../api/room.ts';
import { pushRenewed } from '../worker/renew-push.ts';

/** Starts the worker beside the pages and keeps this browser's being told in step, once the page has nothing else to do. */
export function usePushUpkeep(userId: string): void {
  useEffect(() => {
    // What is pushed is about real work, so that a room has no say in it.
    if (!import.meta.env.PROD || roomId !== null || !('serviceWorker' in navigator)) return;
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
    const renewed = ({ data }: MessageEvent) => {
      if (data === pushRenewed) void begin().catch(() => {});
    };
    navigator.serviceWorker.addEventListener('message', renewed);
    return () => {
      clearTimeout(timer);
      navigator.serviceWorker.removeEventListener('message', renewed);
    };
  }, [userId]);
}
