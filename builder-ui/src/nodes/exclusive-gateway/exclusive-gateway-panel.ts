import type { NodePanel } from '../node-panel.ts';

export const exclusiveGatewayPanel: NodePanel<Record<never, never>> = {
  type: 'exclusiveGateway',
  about: {
    he: 'הולך בדרך הראשונה שהתנאי שלה מתקיים, לפי הסדר, ואם אין כזאת אז בדרך „אחרת”.',
    en: 'Takes the first way whose condition holds, in their order, or else the way marked “otherwise”.',
  },
  choosesWay: true,
  sections: {},
  settings: {},
};
