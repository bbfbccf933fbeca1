/** What browsers that know trusted types give; the others take the address as it is. */
interface ScriptPolicy {
  readonly createScriptURL: (address: string) => unknown;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => ScriptPolicy;
}

/** Lets through what the program was built with, and nothing else. */
const ownScript = (address: string): string => {
  const { origin } = new URL(address, location.href);
  if (origin === location.origin) return address;
  throw new Error(`Expected a worker of our own, but found one of '${origin}'. Import it with '?worker&url'.`);
};

const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('nativ', {
  createScriptURL: ownScript,
});

/**
 * Starts a worker of the program. The pages of the product run no script by its mere address, so it goes through the one
 * policy that they know.
 *
 * @param address as `import address from './some-worker.ts?worker&url'` gives it
 */
export function startWorker(address: string): Worker {
  return new Worker((policy?.createScriptURL(address) ?? address) as string, { type: 'module' });
}

/** Starts the worker that runs beside the pages (see notifications/worker), or looks whether there is a newer one. */
export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  const address = '/service-worker.js';
  return navigator.serviceWorker.register((policy?.createScriptURL(address) ?? address) as string, { scope: '/' });
}
