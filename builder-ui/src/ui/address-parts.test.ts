import { describe, expect, it } from 'vitest';
import { addressParts } from './address-parts.ts';

describe('The parts of a place', () => {
  it.each([
    ['Room 2', [['Room 2', null]]],
    ['https://call.example/a?b=1#c', [['https://call.example/a?b=1#c', 'https://call.example/a?b=1#c']]],
    [
      'בזום: https://call.example/123, או חדר 4',
      [
        ['בזום: ', null],
        ['https://call.example/123', 'https://call.example/123'],
        [', או חדר 4', null],
      ],
    ],
    [
      'A call (https://call.example/x).',
      [
        ['A call (', null],
        ['https://call.example/x', 'https://call.example/x'],
        [').', null],
      ],
    ],
    ['javascript:alert(1)', [['javascript:alert(1)', null]]],
    ['https://', [['https://', null]]],
    ['', []],
  ])('of %j are what is an address and what is not', (place, expected) => {
    expect(addressParts(place).map(({ text, href }) => [text, href])).toEqual(expected);
    expect(
      addressParts(place)
        .map(({ text }) => text)
        .join(''),
    ).toBe(place);
  });
});
