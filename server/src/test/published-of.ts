import { Published } from '../engine/published.ts';
import { deriveKeys } from '../security/keys.ts';
import type { TestDatabase } from './database.ts';

/** What is published in a test database, as a node of its own reads it. */
export const publishedOf = ({ database, config }: TestDatabase): Published =>
  new Published(database.engine, deriveKeys(config.secretKey));
