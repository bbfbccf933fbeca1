import type { NodePanel } from '../node-panel.ts';

export const eventGatewayPanel: NodePanel<Record<never, never>> = {
  type: 'eventGateway',
  about: {
    he: 'מציע כמה שלבים בבת אחת. הראשון שקורה קובע, והאחרים מתבטלים.',
    en: 'Offers several steps at once. The first that happens decides, and the others are withdrawn.',
  },
  sections: {},
  settings: {},
};
