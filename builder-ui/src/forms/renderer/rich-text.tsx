import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/** Where a link may lead. Anything else stays the text that was written. */
const safeAddress = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;
/** Deeper lists and quotes than this are shown as they are written, so that no text can exhaust the stack. */
const maximumDepth = 8;

/**
 * Text of a designer, written in Markdown, as elements. HTML in it is text like any other; images are links, since a form
 * loads nothing from elsewhere.
 */
export function RichText({ text }: { readonly text: string }) {
  const tokens = tokensOf(text);
  return <div className="nv-rich">{tokens === undefined ? text : several(tokens, 0)}</div>;
}

/** Undefined for a text so deeply nested that it cannot be taken apart. */
function tokensOf(text: string): readonly Token[] | undefined {
  try {
    return lexer(text, { async: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function several(tokens: readonly Token[] = [], depth: number): ReactNode {
  // Tokens have no names of their own, and never change places.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return tokens.map((token, index) => <Fragment key={index}>{element(token, depth)}</Fragment>);
}

function element(token: Token, depth: number): ReactNode {
  if (depth > maximumDepth) return token.raw;
  const inner = () => several('tokens' in token ? token.tokens : undefined, depth + 1);
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p dir="auto">{inner()}</p>;
    case 'heading':
      // The form has its title above, the page its own: what is headed here stands below both.
      return <h3 dir="auto">{inner()}</h3>;
    case 'list':
      return list(token as Tokens.List, depth);
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'br':
      return <br />;
    case 'code':
    case 'codespan':
      return <code dir="ltr">{(token as Tokens.Codespan).text}</code>;
    case 'link':
    case 'image':
      return link(token as Tokens.Link, depth);
    case 'escape':
    case 'text':
      return 'tokens' in token && token.tokens ? inner() : (token as Tokens.Text).text;
    default:
      return token.raw;
  }
}

function list({ items, ordered, start }: Tokens.List, depth: number): ReactNode {
  const entries = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a text never change places
    <li key={index} dir="auto">
      {several(item.tokens, depth + 1)}
    </li>
  ));
  return ordered ? <ol start={start === '' ? 1 : start}>{entries}</ol> : <ul>{entries}</ul>;
}

function link({ href, raw, text, tokens }: Tokens.Link, depth: number): ReactNode {
  if (!safeAddress.test(href)) return raw;
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {tokens && tokens.length > 0 ? several(tokens, depth + 1) : text}
    </a>
  );
}
