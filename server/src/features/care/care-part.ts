import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Published } from '../../engine/published.ts';
import type { Route } from '../../http/routes.ts';
import type { Keys } from '../../security/keys.ts';
import { erasureRoutes } from '../erasure/erasure-routes.ts';
import { ErasureService } from '../erasure/erasure-service.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { ExportService } from '../exports/export-service.ts';
import type { FileService } from '../files/file-service.ts';
import { conversationRoutes } from '../messages/conversation-routes.ts';
import { ConversationService } from '../messages/conversation-service.ts';
import { notificationRoutes } from '../notifications/notification-routes.ts';
import { NotificationService } from '../notifications/notification-service.ts';
import { retentionRoutes } from '../retention/retention-routes.ts';
import { readLogRoutes } from '../sealed/read-log-routes.ts';
import { sealedRoutes } from '../sealed/sealed-routes.ts';
import { SealedService } from '../sealed/sealed-service.ts';

export interface CareParts {
  readonly people: Knex;
  /** Erases past all policies: what goes must go whole. */
  readonly owner: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly keys: Keys;
  readonly files: FileService;
}

/** What keeps the words of inquirers: opening what is sealed, and who did. */
export function careRoutes(parts: CareParts): Route[] {
  const sealed = new SealedService(parts);
  return [
    ...sealedRoutes(sealed),
    ...readLogRoutes(parts.people),
    ...conversationRoutes(new ConversationService(parts)),
    ...erasureRoutes(new ErasureService(parts)),
    ...exportRoutes(new ExportService(parts)),
    ...retentionRoutes(parts),
    ...notificationRoutes(new NotificationService(parts)),
  ];
}
