import { expect, it } from 'vitest';
import { pageAddress } from './paged-query.ts';

it('asks for a page of a list, keeping what else is asked', () => {
  expect(pageAddress('/tasks?assignee=me&status=open', 20, null)).toBe('/tasks?assignee=me&status=open&limit=20');
});

it('goes on where the page before ended', () => {
  expect(pageAddress('/forms', 50, 'a+b=/&')).toBe('/forms?limit=50&cursor=a%2Bb%3D%2F%26');
});

it('asks for a whole list as it is', () => {
  expect(pageAddress('/instances/1/history', null, null)).toBe('/instances/1/history');
});
