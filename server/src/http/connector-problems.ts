import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of the connections to systems outside. */
export const connectorProblems = {
  'connector.not-found': {
    status: 404,
    title: { en: 'There is no such connector', he: 'החיבור אינו קיים' },
    detail: {
      en: 'Expected a connector that is in use, but found none. Reload the list; it may have been put away.',
      he: 'לא מצאנו חיבור פעיל כזה. כדאי לרענן את הרשימה; אולי הוא הועבר לארכיון.',
    },
  },
  'connector.in-use': {
    status: 409,
    title: { en: 'Something goes by this connector', he: 'יש מי שמשתמש בחיבור הזה' },
    detail: {
      en: "Expected nothing to go by the connector, but '{by}' does. Change that first.",
      he: '„{by}” משתמש בחיבור הזה. קודם צריך לשנות זאת שם.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
