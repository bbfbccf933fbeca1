import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../server/dist/', import.meta.url));

/** A module of the built server. */
export const load = (file) => import(path.join(dist, file));
