import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive, pathOfFile } from './archive.ts';
import type { ExportContent } from './export-content.ts';
import { exportEntries } from './export-entries.ts';

const hostile = '"><script>alert(1)</script>';

async function unpacked(content: ExportContent): Promise<Readonly<Record<string, string>>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive(exportEntries(content, 'he'), content.madeAt)) pieces.push(piece);
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function* inPieces(...pieces: readonly string[]) {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
}

const content: ExportContent = {
  kind: 'person',
  madeAt: new Date('2026-03-01T10:00:00Z'),
  parts: {
    person: { rows: [{ name: 'דנה', email: 'dana@example.org', role: 'admin' }] },
    written: { rows: [{ text: hostile, createdAt: '2026-02-01T10:00:00Z' }] },
    absences: { rows: [] },
  },
  leftOut: ['secrets', 'others'],
  files: [{ id: 'file-of-hers', name: `../${hostile}.pdf`, open: () => inPieces('first ', 'second') }],
};

describe('an export', () => {
  test('holds a page in each language, the data, and the files under names that lead nowhere else', async () => {
    const files = await unpacked(content);

    const [file = ''] = Object.keys(files).filter((path) => path.startsWith('files/'));
    expect(Object.keys(files)).toEqual(['index.html', 'index.en.html', 'data.json', file]);
    expect(file).toMatch(/^files\/1-[^/\\<>":]+$/);
    expect(files[file]).toBe('first second');
    expect(files['index.html']).toContain('<html lang="he" dir="rtl">');
    expect(files['index.en.html']).toContain('<html lang="en" dir="ltr">');
  });

  test('says the same to programs as to people, and what was left out, and why', async () => {
    const files = await unpacked(content);

    const data = JSON.parse(files['data.json'] ?? '');
    expect(data).toMatchObject({ format: 'nativ-export', version: 1, kind: 'person', absences: [] });
    expect(data.written).toEqual([{ text: hostile, createdAt: '2026-02-01T10:00:00Z' }]);
    expect(data.files).toEqual([
      { id: 'file-of-hers', name: content.files[0]?.name, path: expect.stringMatching(/^files\/1-/) },
    ]);
    for (const { why } of data.leftOut) {
      expect(files['index.html']).toContain(why.he.replaceAll("'", '&#39;'));
      expect(files['index.en.html']).toContain(why.en);
    }
  });

  test('shows what anybody wrote as text, loads nothing and runs nothing', async () => {
    const { 'index.html': page = '' } = await unpacked(content);

    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<iframe|<img|<link|https?:\/\/|javascript:| on\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  test('names an answer by its question and the option by its words, in both languages', async () => {
    const form = {
      title: 'x',
      schema: {
        type: 'object',
        properties: { kind: { type: 'string', title: 'Kind of help', oneOf: [{ const: 'law', title: 'A lawyer' }] } },
      },
      translations: {
        he: { '/schema/properties/kind/title': 'איזו עזרה', '/schema/properties/kind/oneOf/0/title': 'משפטית' },
      },
      settings: { language: 'en' },
    } as const;
    const files = await unpacked({
      ...content,
      kind: 'inquirer',
      parts: { answers: { rows: [{ kind: 'law' }], form: form as never } },
    });

    expect(files['index.html']).toMatch(/איזו עזרה<\/dt><dd[^>]*>משפטית/);
    expect(files['index.en.html']).toMatch(/Kind of help<\/dt><dd[^>]*>A lawyer/);
  });
});

test.each(['', '...', '/etc/passwd', 'a\u202etxt.exe', 'CON\u0000', '..\\..\\x'])(
  'a file called %j stays in its folder',
  (name) => {
    expect(pathOfFile(name, 3)).toMatch(/^files\/3-[^/\\:*?"<>|\p{Cc}\p{Cf}]+$/u);
    expect(pathOfFile(name, 3)).not.toMatch(/\/\.\./);
  },
);
