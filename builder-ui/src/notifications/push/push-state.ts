/** Whether this browser can be told of new things, and if not, what is in the way. */
export type PushState = 'unsupported' | 'installFirst' | 'insecure' | 'denied' | 'possible';

/** What is asked of the surroundings, so that a test can stand in for a telephone. */
export interface PushSurroundings {
  readonly isSecure: boolean;
  readonly hasPush: boolean;
  readonly permission: NotificationPermission | null;
  readonly isApple: boolean;
  readonly isInstalled: boolean;
}

/** On iPhones and iPads only what is on the home screen can be told. */
export function pushStateOf({ isSecure, hasPush, permission, isApple, isInstalled }: PushSurroundings): PushState {
  if (!isSecure) return 'insecure';
  if (isApple && !isInstalled && !hasPush) return 'installFirst';
  if (!hasPush || permission === null) return 'unsupported';
  return permission === 'denied' ? 'denied' : 'possible';
}

export function surroundings(): PushSurroundings {
  const isTouchMac = /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
  return {
    isSecure: window.isSecureContext,
    hasPush: 'serviceWorker' in navigator && 'PushManager' in window,
    permission: 'Notification' in window ? Notification.permission : null,
    isApple: /iPhone|iPad|iPod/.test(navigator.userAgent) || isTouchMac,
    isInstalled: window.matchMedia('(display-mode: standalone)').matches,
  };
}
