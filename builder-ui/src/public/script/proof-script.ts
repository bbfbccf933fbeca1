/**
 * Does the work that a form asks for (ALTCHA, version 2: PBKDF2-SHA-256 over a counter), from the first touch of the form
 * on, beside whatever else the page does: the browser's own cryptography runs off the main thread. Whoever sends before it
 * is done waits for the rest. A browser that cannot do it sends without.
 */
interface Work {
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
  readonly expiresAt: number;
}
interface Challenge {
  readonly parameters: Work;
}

const atOnce = 8;
let work: { readonly until: number; readonly proof: Promise<string> } | null = null;
let proof: string | null = null;

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function derive({ nonce, salt, cost, keyLength }: Work, counter: number): Promise<string> {
  const start = fromHex(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  new DataView(password.buffer).setUint32(start.length, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const rounds = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(rounds, key, keyLength * 8)));
}

async function solve(challenge: Challenge): Promise<string> {
  for (let first = 0; ; first += atOnce) {
    const counters = Array.from({ length: atOnce }, (_, index) => first + index);
    const keys = await Promise.all(counters.map((counter) => derive(challenge.parameters, counter)));
    const found = keys.findIndex((key) => key.startsWith(challenge.parameters.keyPrefix));
    if (found < 0) continue;
    const solution = { counter: first + found, derivedKey: keys[found], time: 0 };
    return btoa(JSON.stringify({ challenge, solution }));
  }
}

/** Begins when there is something to do and it is not being done. */
function begin(): void {
  const text = document.querySelector<HTMLElement>('[data-challenge]')?.dataset.challenge;
  if (!text || !globalThis.crypto?.subtle || (work && work.until > Date.now())) return;
  const challenge: Challenge = JSON.parse(text);
  proof = null;
  work = { until: challenge.parameters.expiresAt * 1000, proof: solve(challenge) };
  work.proof.then(
    (done) => {
      proof = done;
    },
    () => {
      // It cannot be done here after all: the form goes without.
      proof = '';
    },
  );
}

addEventListener('focusin', begin);
addEventListener('input', begin);
// Before everybody else who listens: what they send has to hold the proof.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name === '_op' || form.method !== 'post') return;
    begin();
    if (!work) return;
    if (proof !== null) {
      const field = form.querySelector<HTMLInputElement>('[name=_proof]') ?? document.createElement('input');
      field.type = 'hidden';
      field.name = '_proof';
      field.value = proof;
      form.append(field);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const send = () => form.requestSubmit(button);
    work.proof.then(send, send);
  },
  true,
);
