import type { Me } from '@nativ/schemas';

/** Whether somebody helps others: answers on the help line and writes the handbook. */
export const leadsTraining = ({ user }: Me): boolean => user.role === 'admin' || user.role === 'champion';
