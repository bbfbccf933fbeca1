const mostCharacters = 120;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Makes a name that is safe to show, to write on any disk and to put into a header: no path, no control or direction
 * characters (with which `fdp.exe` reads as `exe.pdf`), no characters that a system forbids, and the ending of what the file is.
 *
 * @param endings the endings of its type, the usual one first; empty when any may stay
 */
export function cleanFileName(written: string, endings: readonly string[]): string {
  const last = written.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu, '')
    // Hebrew writes shortened words with it.
    .replace(/(?<=[א-ת])"(?=[א-ת])/g, '״')
    .replace(/["<>:|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(plain) ?? [];
  const isRight = ending !== '' && (endings.length === 0 || endings.includes(ending.slice(1).toLowerCase()));
  const kept = isRight ? ending : endings[0] === undefined ? '' : `.${endings[0]}`;
  const whole =
    [...(isRight ? stem : plain)]
      .slice(0, mostCharacters)
      .join('')
      .replace(/[. ]+$/, '') || 'file';
  return `${reserved.test(whole) ? '_' : ''}${whole}${kept}`;
}

/** A header that makes a browser save a file under a name in any language (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
