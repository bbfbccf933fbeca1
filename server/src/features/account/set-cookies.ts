import type { Response } from 'express';

export function setCookies(response: Response, cookies: readonly string[]): void {
  if (cookies.length > 0) response.append('Set-Cookie', [...cookies]);
}
