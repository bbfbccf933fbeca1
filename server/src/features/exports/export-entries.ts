import type { Language } from '@nativ/schemas';
import { type ArchiveEntry, pathOfFile } from './archive.ts';
import { type ExportContent, partNames } from './export-content.ts';
import { exportPage } from './page/export-page.ts';
import { exportWords } from './page/words-in.ts';

/** What stands in the archive: a page for people in each language, the same for programs, and the files. */
export function* exportEntries(content: ExportContent, language: Language): Generator<ArchiveEntry> {
  const other: Language = language === 'he' ? 'en' : 'he';
  const paths = content.files.map(({ name }, at) => pathOfFile(name, at + 1));
  yield {
    path: 'index.html',
    content: exportPage(content, { language, paths, other: { language: other, path: `index.${other}.html` } }),
  };
  yield {
    path: `index.${other}.html`,
    content: exportPage(content, { language: other, paths, other: { language, path: 'index.html' } }),
  };
  yield { path: 'data.json', content: `${JSON.stringify(documentOf(content, paths), null, 2)}\n` };
  for (const [at, file] of content.files.entries())
    yield { path: paths[at] ?? pathOfFile(file.name, at + 1), content: file.open() };
}

function documentOf({ kind, madeAt, parts, leftOut, files }: ExportContent, paths: readonly string[]) {
  const [en, he] = [exportWords('en'), exportWords('he')];
  return {
    format: 'nativ-export',
    version: 1,
    kind,
    madeAt: madeAt.toISOString(),
    ...Object.fromEntries(partNames.flatMap((name) => (parts[name] ? [[name, parts[name].rows]] : []))),
    files: files.map(({ id, name }, at) => ({ id, name, path: paths[at] })),
    leftOut: leftOut.map((what) => ({ what, why: { en: en.leftOut[what], he: he.leftOut[what] } })),
  };
}
