/** What a browser without script would post: every successful control of the form, in order, as the page has it. */
export function postedEntries(html: string): [string, string][] {
  const controls = /<(input|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/(?:textarea|select)>)?/g;
  const entries: [string, string][] = [];
  for (let match = controls.exec(html); match !== null; match = controls.exec(html)) {
    const [, tag = '', attributes = '', body = ''] = match;
    // An input has no content: what follows it belongs to the page.
    if (tag === 'input') controls.lastIndex = match.index + `<input${attributes}>`.length;
    const name = attribute(attributes, 'name');
    if (name === undefined || /\sdisabled=/.test(attributes)) continue;
    if (tag === 'textarea') entries.push([name, unescapeHtml(body).replace(/^\n/, '').replaceAll('\n', '\r\n')]);
    else if (tag === 'select') entries.push(...selectedOptions(body, name, /\smultiple=/.test(attributes)));
    else if (!isUnchecked(attributes)) entries.push([name, attribute(attributes, 'value') ?? '']);
  }
  return entries;
}

function isUnchecked(attributes: string): boolean {
  return /type="(radio|checkbox)"/.test(attributes) && !/\schecked=/.test(attributes);
}

function selectedOptions(body: string, name: string, isMultiple: boolean): [string, string][] {
  const options = [...body.matchAll(/<option([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const chosen = options.filter((attributes) => /\sselected=/.test(attributes));
  const sent = chosen.length > 0 || isMultiple ? chosen : options.slice(0, 1);
  return sent.map((attributes) => [name, attribute(attributes, 'value') ?? '']);
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
