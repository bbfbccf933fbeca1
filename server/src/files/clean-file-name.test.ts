import { describe, expect, test } from 'vitest';
import { attachmentHeader, cleanFileName } from './clean-file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['cv.pdf', 'cv.pdf'],
    ['קורות חיים.pdf', 'קורות חיים.pdf'],
    ['דו"ח.pdf', 'דו״ח.pdf'],
    ['CV.PDF', 'CV.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\dana\\cv.pdf', 'cv.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
    ['a\r\nSet-Cookie: b=c.pdf', 'aSet-Cookie_ b=c.pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['"quoted" <b>.pdf', '_quoted_ _b_.pdf'],
    ['cv.exe', 'cv.exe.pdf'],
    ['page.html', 'page.html.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['con.pdf', '_con.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['\u202e\u200f', 'file.pdf'],
    ['lone\ud800.pdf', 'lone.pdf'],
    ['  two   spaces .pdf', 'two spaces.pdf'],
  ])('%j of a PDF is %j', (written, clean) => {
    expect(cleanFileName(written, ['pdf'])).toBe(clean);
  });

  test('is never longer than a disk takes, and keeps its ending', () => {
    const name = cleanFileName(`${'א'.repeat(5_000)}.pdf`, ['pdf']);

    expect([...name]).toHaveLength(124);
    expect(name).toMatch(/\.pdf$/);
  });

  test('keeps any of the endings of its type', () => {
    expect(cleanFileName('photo.jpeg', ['jpg', 'jpeg'])).toBe('photo.jpeg');
    expect(cleanFileName('photo.gif', ['jpg', 'jpeg'])).toBe('photo.gif.jpg');
  });
});

describe('the header of an attachment', () => {
  test('carries a name in any language, and nothing that would end the header', () => {
    expect(attachmentHeader('קו״ח (2).pdf')).toBe(
      `attachment; filename="____ (2).pdf"; filename*=UTF-8''%D7%A7%D7%95%D7%B4%D7%97%20%282%29.pdf`,
    );
    expect(attachmentHeader('a"b\\c\r\n%.pdf')).not.toMatch(/[\r\n]/);
  });
});
