import { describe, expect, test } from 'vitest';
import { isMailRecipient } from './mail-recipient.ts';

describe('the recipient of a mail', () => {
  test.each(['dana@sample.example', "o'neil+nativ@mail.sample.example", 'a@b.co'])('may be %s', (text) => {
    expect(isMailRecipient(text)).toBe(true);
  });

  test.each([
    ['a second address', 'dana@sample.example,evil@evil.example'],
    ['a second address after a space', 'dana@sample.example evil@evil.example'],
    ['a header', 'dana@sample.example\r\nBcc: evil@evil.example'],
    ['a line break at the end', 'dana@sample.example\n'],
    ['a name', 'Dana <dana@sample.example>'],
    ['a quoted part', '"dana"@sample.example'],
    ['a quoted second address', '"dana@evil.example "@sample.example'],
    ['a comment', 'dana(comment)@sample.example'],
    ['a route', '@evil.example:dana@sample.example'],
    ['an address literal', 'dana@[127.0.0.1]'],
    ['no domain', 'dana@localhost'],
    ['a dot at the end', 'dana.@sample.example'],
    ['a letter that looks like another', 'dana@sаmple.example'],
    ['a NUL', 'dana@sample.example\u0000'],
    ['more than fits', `${'a'.repeat(65)}@sample.example`],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isMailRecipient(text)).toBe(false);
  });
});
