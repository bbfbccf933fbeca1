import { randomBytes } from 'node:crypto';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, test } from 'vitest';
import { ProofsOfWork } from './proof-of-work.ts';

const proofs = new ProofsOfWork(randomBytes(32));
const soon = () => new Date(Date.now() + 60_000);

async function solved(text: string, change: (challenge: Challenge) => Challenge = (challenge) => challenge) {
  const challenge = JSON.parse(text) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge: change(challenge), solution })).toString('base64');
}

describe('a proof of work', () => {
  test('is right when the work was done', async () => {
    const challenge = await proofs.challenge('inquiry', 'light', soon());

    const proof = await proofs.check('inquiry', await solved(challenge));

    expect(proof?.nonce).toBe((JSON.parse(challenge) as Challenge).parameters.nonce);
  });

  test('is wrong for another form, after its time, and under another key', async () => {
    const payload = await solved(await proofs.challenge('inquiry', 'light', soon()));
    const old = await solved(await proofs.challenge('inquiry', 'light', new Date(Date.now() - 5_000)));

    expect(await proofs.check('donors', payload)).toBeNull();
    expect(await proofs.check('inquiry', old)).toBeNull();
    expect(await new ProofsOfWork(randomBytes(32)).check('inquiry', payload)).toBeNull();
  });

  test('cannot be remembered under another name than it was made with', async () => {
    const renamed = await solved(await proofs.challenge('inquiry', 'light', soon()), (challenge) => ({
      ...challenge,
      parameters: { ...challenge.parameters, nonce: '00'.repeat(16) },
    }));

    expect(await proofs.check('inquiry', renamed)).toBeNull();
  });

  test.each([undefined, '', 'x', 'e30=', Buffer.from('{"challenge":{"parameters":{}}}').toString('base64')])(
    'is none: %s',
    async (payload) => {
      expect(await proofs.check('inquiry', payload)).toBeNull();
    },
  );
});
