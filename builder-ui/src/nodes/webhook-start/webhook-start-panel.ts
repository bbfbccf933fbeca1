import type { WebhookStartConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const webhookStartPanel: NodePanel<WebhookStartConfig> = {
  type: 'webhookStart',
  about: {
    he: 'פותח פנייה כשמערכת אחרת קוראת.',
    en: 'Starts a case when another system calls.',
  },
  sections: { what: ['webhook'] },
  settings: {
    webhook: {
      title: { he: 'השם בכתובת', en: 'Name in the address' },
      hint: {
        he: 'אותיות קטנות באנגלית, ספרות ומקפים. שם אחר, אחרי הפרסום, סוגר את הכתובת הקודמת.',
        en: 'Small English letters, digits and hyphens. Another name, once published, closes the address that had this one.',
      },
      editor: 'name',
    },
  },
};
