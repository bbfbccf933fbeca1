import { emailOf, password } from './fill.mjs';

/** Signs somebody in and gives what they read the server with, over connections that stay open. */
export async function signIn(port, number) {
  const address = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ email: emailOf(number), password }),
  });
  if (!answer.ok) throw new Error(`Expected person ${number} to be let in, but found: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = async (path, body) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      headers: { cookie, ...(body && { 'Content-Type': 'application/json', Origin: address }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Expected an answer from ${path}, but found ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const me = await ask('/me');
  return { ask, groups: me.groups.map(({ key }) => key) };
}
