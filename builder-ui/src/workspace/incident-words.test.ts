import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import en from '../i18n/en.json';
import { incidentCause } from './incident-words.ts';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

it('says a job that was given up by what it was for', () => {
  const say = (nodeType?: string) => incidentCause({ code: 'job.failed', ...(nodeType && { nodeType }) }, i18next.t);

  expect(new Set([say('httpRequest'), say('callFlow'), say()]).size).toBe(3);
});

it('has a sentence also for a code that it does not know', () => {
  expect(incidentCause({ code: 'toString' }, i18next.t)).toBe('This step could not be done.');
});
