import { describe, expect, test } from 'vitest';
import { accepts, fileTypeOf } from './file-types.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (text: string) => bytes(`PK\x03\x04${' '.repeat(26)}${text}`);
const typeOf = (head: Buffer) => fileTypeOf(head)?.type ?? null;

describe('the type of a file', () => {
  test.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/png', bytes('\x89PNG\r\n\x1a\n')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\x00\x00\x00\x00WEBP')],
    ['image/heic', bytes('\x00\x00\x00\x18ftypheic')],
    ['audio/mpeg', bytes('ID3\x04')],
    ['audio/mp4', bytes('\x00\x00\x00\x18ftypM4A ')],
    ['video/mp4', bytes('\x00\x00\x00\x18ftypisom')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      zip('[Content_Types].xml word/document.xml'),
    ],
    ['application/vnd.oasis.opendocument.text', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    [
      'application/msword',
      Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('WordDocument', 'utf16le')]),
    ],
    ['application/zip', zip('a.txt')],
    ['application/rtf', bytes('{\\rtf1')],
    ['text/plain', Buffer.from('שלום\nא,ב')],
  ])('is %s by its first bytes', (type, head) => {
    expect(typeOf(head)).toBe(type);
  });

  test.each([
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a drawing that is a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a drawing behind a declaration', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a page behind a long text', Buffer.from(`${'a'.repeat(100_000)}<script>`)],
    ['a program', bytes('MZ\x90\x00\x03')],
    ['a program of another system', bytes('\x7fELF\x02\x01\x01\x00')],
    ['bytes that are no text', bytes('\xff\xfe\x00\x01\x02')],
    ['a PDF that begins later', bytes('\x00\x00%PDF-1.7')],
    ['two bytes of a picture', bytes('\xff\xd8')],
  ])('is none that we take: %s', (_what, head) => {
    expect(fileTypeOf(head)).toBeNull();
  });

  test('of a text is one although it is cut in the middle of a letter', () => {
    expect(typeOf(Buffer.from('שלום').subarray(0, 7))).toBe('text/plain');
  });

  test('of a polyglot is what it begins as, so that it is kept and sent as nothing else', () => {
    expect(typeOf(bytes('GIF89a/*<script>*/=1;alert(1)'))).toBe('image/gif');
  });
});

describe('what a question takes', () => {
  test('is what it names, or a whole group', () => {
    expect(accepts(['application/pdf', 'image/*'], 'image/heic')).toBe(true);
    expect(accepts(['application/pdf'], 'image/png')).toBe(false);
    expect(accepts(['text/csv'], 'text/plain')).toBe(true);
  });

  test('is documents, pictures, sound and film when it does not say, and no archives', () => {
    expect(accepts(undefined, 'application/pdf')).toBe(true);
    expect(accepts(undefined, 'audio/mpeg')).toBe(true);
    expect(accepts(undefined, 'application/zip')).toBe(false);
    expect(accepts(['application/zip'], 'application/zip')).toBe(true);
  });
});
