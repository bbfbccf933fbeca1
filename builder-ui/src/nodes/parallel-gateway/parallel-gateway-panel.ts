import type { ParallelGatewayConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const parallelGatewayPanel: NodePanel<ParallelGatewayConfig> = {
  type: 'parallelGateway',
  about: {
    he: 'יוצא לכל הדרכים בבת אחת. במקום שבו דרכים נפגשות, מחכה לכולן או לכמה שנקבע כאן.',
    en: 'Takes all ways at once. Where ways meet, it waits for all of them, or for as many as are said here.',
  },
  sections: { what: ['required', 'rest'] },
  settings: {
    required: {
      title: { he: 'לכמה דרכים לחכות', en: 'How many ways to wait for' },
      hint: { he: 'בלי מספר, לכולן.', en: 'Without a number, all of them.' },
    },
    rest: {
      title: { he: 'ומה עם השאר', en: 'And the others' },
      values: {
        swallow: { he: 'מסיימות בשקט, בלי לשנות דבר', en: 'They may finish, and change nothing' },
        cancel: { he: 'מתבטלות', en: 'They are withdrawn' },
      },
      when: ({ required }) => required !== undefined,
    },
  },
};
