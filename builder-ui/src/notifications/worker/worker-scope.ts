/** As much of the surroundings of a service worker as ours touches: the types of a page and of a worker cannot be had together. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly registration: Pick<ServiceWorkerRegistration, 'showNotification' | 'pushManager'>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly PageClient[]>;
    openWindow(address: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(
    name: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  addEventListener(
    name: 'push',
    listener: (event: Waiting & { readonly data: { text(): string } | null }) => void,
  ): void;
  addEventListener(name: 'pushsubscriptionchange', listener: (event: Waiting & PushChange) => void): void;
  addEventListener(
    name: 'notificationclick',
    listener: (event: Waiting & { readonly notification: { readonly data: unknown; close(): void } }) => void,
  ): void;
}

/** Older browsers say neither what was nor what is. */
export interface PushChange {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

/** A page of ours that is open. */
export interface PageClient {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(address: string): Promise<unknown>;
  postMessage(message: string): void;
}
