export interface CookieOptions {
  readonly path: string;
  readonly seconds: number;
  readonly isSecure: boolean;
}

/** A Set-Cookie header that scripts cannot read and that other sites send along with links only. */
export function writeCookie(name: string, value: string, { path, seconds, isSecure }: CookieOptions): string {
  const secure = isSecure ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=${path}; HttpOnly${secure}; SameSite=Lax`;
}

/** Reads one cookie out of a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return decode(rest.join('='));
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
