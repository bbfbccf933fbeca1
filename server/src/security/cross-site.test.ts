import { describe, expect, test } from 'vitest';
import { isForeignWrite } from './cross-site.ts';

const options = { baseUrl: 'http://localhost:3000', cookieName: 'nativ.session_token' };
const cookie = 'theme=dark; nativ.session_token=abc.def';
const post = (headers: Record<string, string>) =>
  isForeignWrite({ method: 'POST', headers: { cookie, host: 'localhost:3000', ...headers } }, options);

describe('refuses', () => {
  test('what another site sends', () => {
    expect(post({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true);
  });
  test('what a neighbour in the same domain sends', () => {
    expect(post({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:8080' })).toBe(true);
  });
  test('what a browser sends that tells only the origin', () => {
    expect(post({ origin: 'https://evil.example' })).toBe(true);
  });
  test('what comes from a page without an origin', () => {
    expect(post({ origin: 'null' })).toBe(true);
  });
  test('what says that it is cross-site but hides where it comes from', () => {
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(true);
  });
});

describe('lets through', () => {
  test('our own pages', () => {
    expect(post({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBe(false);
    expect(post({ origin: 'http://localhost:3000' })).toBe(false);
  });
  test('programs, which are no browsers', () => {
    expect(post({})).toBe(false);
  });
  test('a bearer token, since no page of others has one', () => {
    expect(post({ origin: 'https://evil.example', authorization: 'Bearer x' })).toBe(false);
  });
  test('requests without our cookie', () => {
    expect(post({ origin: 'https://evil.example', cookie: 'theme=dark' })).toBe(false);
  });
  test('reading', () => {
    const headers = { cookie, origin: 'https://evil.example' };
    expect(isForeignWrite({ method: 'GET', headers }, options)).toBe(false);
  });
});
