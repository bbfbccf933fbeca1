/** What a file is, by its first bytes. */
export interface FileType {
  readonly type: string;
  /** The endings of its name, the usual one first. */
  readonly endings: readonly string[];
}

type Entry = readonly [type: string, endings: string, fits: (head: Buffer) => boolean];

const starts =
  (text: string, at = 0) =>
  (head: Buffer): boolean =>
    head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
const holds = (text: string) => (head: Buffer) => head.includes(Buffer.from(text, 'latin1'));
const holdsWide = (text: string) => (head: Buffer) => head.includes(Buffer.from(text, 'utf16le'));
const all =
  (...fits: readonly ((head: Buffer) => boolean)[]) =>
  (head: Buffer) =>
    fits.every((fit) => fit(head));
const any =
  (...fits: readonly ((head: Buffer) => boolean)[]) =>
  (head: Buffer) =>
    fits.some((fit) => fit(head));
const isZip = starts('PK\x03\x04');
const office = (folder: string) => all(isZip, holds('[Content_Types].xml'), holds(folder));
const openDocument = (kind: string) => all(isZip, starts(`mimetypeapplication/vnd.oasis.opendocument.${kind}`, 30));
const isCompound = starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const brand = (...names: readonly string[]) => all(starts('ftyp', 4), any(...names.map((name) => starts(name, 8))));
const word = 'application/vnd.openxmlformats-officedocument';

/**
 * Our own table rather than a library's: we take few kinds, and what is not in it is not taken. SVG and HTML are not, since
 * they are programs; nothing is unpacked. The first that fits, fits.
 */
const table: readonly Entry[] = [
  ['application/pdf', 'pdf', starts('%PDF-')],
  ['image/png', 'png', starts('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', 'jpg jpeg jpe jfif', starts('\xff\xd8\xff')],
  ['image/gif', 'gif', any(starts('GIF87a'), starts('GIF89a'))],
  ['image/webp', 'webp', all(starts('RIFF'), starts('WEBP', 8))],
  ['image/avif', 'avif', brand('avif', 'avis')],
  ['image/heic', 'heic heif', brand('heic', 'heix', 'heim', 'heis', 'mif1', 'msf1')],
  ['image/tiff', 'tif tiff', any(starts('II*\x00'), starts('MM\x00*'))],
  ['image/bmp', 'bmp', all(starts('BM'), (head) => head.length > 26 && head.readUInt32LE(6) === 0)],
  ['audio/wav', 'wav', all(starts('RIFF'), starts('WAVE', 8))],
  ['audio/ogg', 'ogg oga opus', starts('OggS')],
  ['audio/flac', 'flac', starts('fLaC')],
  ['audio/amr', 'amr', starts('#!AMR')],
  ['audio/mp4', 'm4a', brand('M4A ', 'M4B ')],
  ['audio/mpeg', 'mp3', any(starts('ID3'), (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)],
  ['video/quicktime', 'mov', brand('qt  ')],
  [
    'video/mp4',
    'mp4 m4v 3gp',
    brand('isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', '3gp', 'dash', 'MSNV'),
  ],
  ['video/webm', 'webm mkv', starts('\x1a\x45\xdf\xa3')],
  [`${word}.wordprocessingml.document`, 'docx', office('word/')],
  [`${word}.spreadsheetml.sheet`, 'xlsx', office('xl/')],
  [`${word}.presentationml.presentation`, 'pptx', office('ppt/')],
  ['application/vnd.oasis.opendocument.text', 'odt', openDocument('text')],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods', openDocument('spreadsheet')],
  ['application/vnd.oasis.opendocument.presentation', 'odp', openDocument('presentation')],
  ['application/msword', 'doc', all(isCompound, holdsWide('WordDocument'))],
  ['application/vnd.ms-excel', 'xls', all(isCompound, any(holdsWide('Workbook'), holdsWide('Book')))],
  ['application/vnd.ms-powerpoint', 'ppt', all(isCompound, holdsWide('PowerPoint Document'))],
  ['application/rtf', 'rtf', starts('{\\rtf')],
  ['application/zip', 'zip', isZip],
  ['text/plain', 'txt csv tsv md log vcf ics', isText],
];

/** Judges the first bytes of a file, half a megabyte at most. @returns null for what is not taken */
export function fileTypeOf(head: Buffer): FileType | null {
  const found = table.find(([, , fits]) => fits(head));
  return found ? { type: found[0], endings: found[1].split(' ') } : null;
}

/** What a question takes that does not say: no archives, which hide what they hold. */
const usual = ['application/*', 'image/*', 'audio/*', 'video/*', 'text/*'];
const unusual = ['application/zip'];

/** Whether a question takes files of a type. */
export function accepts(accept: readonly string[] | undefined, type: string): boolean {
  if (accept === undefined) return !unusual.includes(type) && accepts(usual, type);
  const [group = ''] = type.split('/');
  return accept.some((each) => each === type || each === `${group}/*` || isSameText(each, type));
}

/** Tables are texts, and nothing in their bytes says that they are tables. */
const isSameText = (accepted: string, type: string): boolean =>
  type === 'text/plain' && /^text\/(csv|markdown|calendar|vcard|tab-separated-values)$/.test(accepted);

/** Words that a browser might take for a page, were it ever to look for one. */
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed|meta|\?xml|\?php)/i;

/** UTF-8 without controls, and nothing that looks like a page. */
function isText(head: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes it no text
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}
