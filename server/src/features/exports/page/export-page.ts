import { languageDirection, localizeForm } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import { type ExportContent, type ExportPart, type ExportRow, partNames } from '../export-content.ts';
import { answerWords } from './answer-words.ts';
import { escaped, valueHtml } from './value-html.ts';
import type { ExportWords } from './words.ts';
import { exportWords } from './words-in.ts';

export interface PageOf {
  readonly language: Language;
  /** Where each file stands beside the page. */
  readonly paths: readonly string[];
  readonly other: { readonly language: Language; readonly path: string };
}

// No script, nothing from elsewhere: the page is read from a folder, perhaps offline, and must tell nobody that it is.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const style = `
:root { color-scheme: light dark }
body { font: 1rem/1.6 system-ui, sans-serif; max-inline-size: 60rem; margin: 0 auto; padding: 1.5rem }
h1, h2 { line-height: 1.25 } h2 { margin-block-start: 2.5rem; border-block-end: 1px solid; padding-block-end: .25rem }
section > article { margin-block: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid #8886 }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
/* A word in another script stands where the page begins, not at the far edge. */
dt, dd, li { text-align: match-parent }
dd ul { margin: 0; padding-inline-start: 1.2rem }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-block-end: .5rem } }
@media print { body { max-inline-size: none; padding: 0 } article { break-inside: avoid } }`;

/** The whole export as one page that anybody reads in any browser. */
export function exportPage(content: ExportContent, { language, paths, other }: PageOf): string {
  const words = exportWords(language);
  const present = partNames.flatMap((name) => (content.parts[name] ? [{ name, part: content.parts[name] }] : []));
  const direction = languageDirection(language);
  const links = [...present.map(({ name }) => [name, words.parts[name]] as const), ['left-out', words.leftOutTitle]];
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title[content.kind])}</title>
<style>${style}</style>
</head>
<body>
<header>
<p><a href="${other.path}" lang="${other.language}" dir="${languageDirection(other.language)}" hreflang="${other.language}">${escaped(exportWords(other.language).thisLanguage)}</a></p>
<h1>${escaped(words.title[content.kind])}</h1>
<p>${escaped(words.madeAt)} ${valueHtml(content.madeAt.toISOString(), words)}</p>
<p>${escaped(words.lead)}</p>
</header>
<nav aria-label="${escaped(words.contents)}"><ul>
${links.map(([name, title]) => `<li><a href="#${name}">${escaped(title ?? '')}</a></li>`).join('\n')}
</ul></nav>
<main>
${present.map(({ name, part }) => partHtml(name, words.parts[name], part, words)).join('\n')}
${filesHtml(content, paths, words)}
<section aria-labelledby="left-out"><h2 id="left-out">${escaped(words.leftOutTitle)}</h2>
<ul>${content.leftOut.map((what) => `<li>${escaped(words.leftOut[what])}</li>`).join('\n')}</ul></section>
</main>
</body>
</html>
`;
}

function partHtml(name: string, title: string, part: ExportPart, words: ExportWords): string {
  const rows = part.rows.map((row) => `<article>${rowHtml(row, part, words)}</article>`).join('\n');
  const inside = part.rows.length === 0 ? `<p>${escaped(words.nothing)}</p>` : rows;
  return `<section aria-labelledby="${name}"><h2 id="${name}">${escaped(title)}</h2>\n${inside}</section>`;
}

function rowHtml(row: ExportRow, { form }: ExportPart, words: ExportWords): string {
  const localized = form && localizeForm(form, words.language);
  const pairs = Object.entries(row).map(([name, value]) => {
    const said = localized ? answerWords(localized, name, value) : { title: words.fields[name] ?? name, value };
    return `<dt dir="auto">${escaped(said.title)}</dt><dd dir="auto">${valueHtml(said.value, words)}</dd>`;
  });
  return pairs.length === 0 ? `<p>${escaped(words.nothing)}</p>` : `<dl>${pairs.join('')}</dl>`;
}

function filesHtml({ files }: ExportContent, paths: readonly string[], words: ExportWords): string {
  if (files.length === 0) return '';
  const items = files.map(({ name }, at) => {
    const address = encodeURI(paths[at] ?? '').replaceAll('#', '%23');
    return `<li><a href="${escaped(address)}" dir="auto">${escaped(name)}</a></li>`;
  });
  return `<section aria-labelledby="files"><h2 id="files">${escaped(words.files)}</h2><ul>${items.join('\n')}</ul></section>`;
}
