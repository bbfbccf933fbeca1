import type { Me } from '@nativ/schemas';

/** Whether somebody designs forms and flows; others have no use for those screens. */
export function isDesigner(me: Me): boolean {
  return me.user.role === 'admin' || me.user.role === 'designer';
}
