import { lazyRouteComponent as lazyComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n/i18n.ts';

/** The router's own, for a page that is shown once the texts beyond those of the start page are there as well. */
export const lazyRouteComponent: typeof lazyComponent = (load, name) => lazyComponent(() => withTexts(load()), name);
