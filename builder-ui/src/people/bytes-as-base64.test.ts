import { expect, it } from 'vitest';
import { bytesAsBase64 } from './bytes-as-base64.ts';

it.each([0, 1, 8191, 8192, 100_000])('writes %i bytes of any value so that they can be read back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 256);

  expect(Uint8Array.from(atob(bytesAsBase64(bytes)), (sign) => sign.charCodeAt(0))).toEqual(bytes);
});
