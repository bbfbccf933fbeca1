import { describe, expect, it } from 'vitest';
import { deriveKeys } from './keys.ts';
import { parseReceipt, receiptFor, receiptHash } from './receipt.ts';
import { newReference } from './reference.ts';

const keys = deriveKeys('a secret of at least thirty-two characters');

describe('a receipt', () => {
  it('is 16 digits in groups of four and the same for the same submission', () => {
    const receipt = receiptFor('0198c5b2-0000-7000-8000-000000000001', keys);

    expect(receipt).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(receiptFor('0198c5b2-0000-7000-8000-000000000001', keys)).toBe(receipt);
  });

  it('differs between submissions and between installations', () => {
    const receipt = receiptFor('0198c5b2-0000-7000-8000-000000000001', keys);

    expect(receiptFor('0198c5b2-0000-7000-8000-000000000002', keys)).not.toBe(receipt);
    expect(
      receiptFor('0198c5b2-0000-7000-8000-000000000001', deriveKeys('another secret of thirty-two characters')),
    ).not.toBe(receipt);
  });

  it('is read as people type it', () => {
    expect(parseReceipt(' 4821-0093 77125640')).toBe('4821009377125640');
    expect(parseReceipt('4821 0093 7712 564')).toBeNull();
    expect(parseReceipt('4821 0093 7712 564O')).toBeNull();
  });

  it('has one hash, with or without its spaces', () => {
    expect(receiptHash('4821 0093 7712 5640', keys)).toEqual(receiptHash('4821009377125640', keys));
  });
});

describe('a reference', () => {
  it('is eight characters that are not mistaken for one another', () => {
    for (let round = 0; round < 100; round++)
      expect(newReference()).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });
});
