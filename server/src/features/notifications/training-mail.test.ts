import { expect, test } from 'vitest';
import { trainingMail } from './training-mail.ts';

const values = {
  told: {
    rolloutId: '0190-plan',
    rollout: 'Letters, anew',
    news: 'session',
    startsAt: new Date('2036-01-01T08:00:00Z'),
    place: 'Room 2\nBcc: x',
  },
  language: 'en',
  zone: 'Asia/Jerusalem',
  organization: { en: 'The association' },
  baseUrl: 'https://nativ.example',
  stopLink: 'https://nativ.example/stop/x',
} as const;

test('an invitation to a session says when by the clock of its reader, where on one line, and leads to the plan', () => {
  const { subject, text } = trainingMail(values);

  expect(subject).toBe('You are invited to a session');
  expect(text).toMatch(/When: .*1 January 2036|When: .*January 1, 2036/);
  expect(text).toMatch(/10:00/);
  expect(text).toContain('Where: Room 2 Bcc: x');
  expect(text).toContain('https://nativ.example/rollouts/0190-plan');
  expect(text).toContain(values.stopLink);
});

test('who is no longer invited is told no time and no place', () => {
  const { text } = trainingMail({ ...values, told: { ...values.told, news: 'removed', startsAt: null, place: null } });

  expect(text).not.toMatch(/When:|Where:/);
  expect(text).not.toContain('0190-plan');
});
