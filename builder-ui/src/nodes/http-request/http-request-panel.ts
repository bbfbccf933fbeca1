import type { HttpRequestConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';
import { assignmentSettings, keptAs } from '../shared-settings.ts';

export const httpRequestPanel: NodePanel<HttpRequestConfig> = {
  type: 'httpRequest',
  about: {
    he: 'שואל מערכת אחרת, ומחכה לתשובה.',
    en: 'Asks another system, and waits for its answer.',
  },
  sections: { what: ['connector', 'method', 'path', 'body'], result: ['variable', 'errors'] },
  settings: {
    connector: {
      title: { he: 'המערכת', en: 'System' },
      hint: {
        he: 'החיבור יודע לאן לפנות ואיך להזדהות שם.',
        en: 'The connector knows where it is and how to sign in there.',
      },
      editor: 'connector',
    },
    method: {
      title: { he: 'מה לעשות', en: 'What to do' },
      values: {
        GET: { he: 'לקרוא (GET)', en: 'Read (GET)' },
        POST: { he: 'להוסיף (POST)', en: 'Add (POST)' },
        PUT: { he: 'להחליף (PUT)', en: 'Replace (PUT)' },
        PATCH: { he: 'לשנות (PATCH)', en: 'Change (PATCH)' },
        DELETE: { he: 'למחוק (DELETE)', en: 'Remove (DELETE)' },
      },
    },
    path: {
      title: { he: 'הכתובת במערכת', en: 'Path' },
      hint: { he: 'מתחילה בלוכסן, למשל \u2066/contacts\u2069.', en: 'It begins with a slash, such as /contacts.' },
      editor: 'template',
    },
    body: {
      title: { he: 'מה נשלח', en: 'What is sent' },
      hint: { he: 'שם לכל שדה, והערך שלו.', en: 'A name for each field, and its value.' },
      editor: 'assignments',
      settings: assignmentSettings,
      when: ({ method }) => method !== undefined && method !== 'GET' && method !== 'DELETE',
    },
    variable: keptAs(
      { he: 'לשמור את התשובה בשם', en: 'Keep the answer as' },
      { he: 'שלבים אחרים ימצאו את התשובה תחת השם הזה.', en: 'Other steps find the answer under this name.' },
    ),
    errors: {
      title: { he: 'תשובות שהן שגיאות', en: 'Answers that are errors' },
      hint: {
        he: 'למשל 404 לאיש קשר שלא קיים. אפשר לטפל בהן בדרך נפרדת.',
        en: 'Such as 404 for a contact that does not exist. They can be caught and go another way.',
      },
      settings: {
        status: { title: { he: 'קוד התשובה', en: 'Status' } },
        code: { title: { he: 'שם השגיאה', en: 'Name of the error' }, editor: 'name' },
      },
    },
  },
};
