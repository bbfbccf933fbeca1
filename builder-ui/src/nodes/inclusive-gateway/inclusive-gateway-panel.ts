import type { NodePanel } from '../node-panel.ts';

export const inclusiveGatewayPanel: NodePanel<Record<never, never>> = {
  type: 'inclusiveGateway',
  about: {
    he: 'הולך בכל הדרכים שהתנאי שלהן מתקיים, ומחכה להן במקום שבו הן נפגשות.',
    en: 'Takes every way whose condition holds, and waits for them where they meet.',
  },
  choosesWay: true,
  sections: {},
  settings: {},
};
