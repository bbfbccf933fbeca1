import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Published } from '../../engine/published.ts';
import type { Route } from '../../http/routes.ts';
import type { Files } from '../files/files-part.ts';
import type { FlowService } from '../flows/flow-service.ts';
import type { FormService } from '../forms/form-service.ts';
import { DrawerService } from './drawer/drawer-service.ts';
import { RoomMaker } from './opening/room-maker.ts';
import { practiceRoutes } from './practice-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { RoomService, type RoomServiceParts } from './room-service.ts';
import { type RoomParts, RoomsService } from './rooms-service.ts';

interface PracticeParts {
  readonly owner: Knex;
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly forms: FormService;
  readonly flows: FlowService;
  readonly files: Pick<Files, 'store'>;
}

/** What rooms are opened with: for other features too, such as lessons. */
export function createPractice({ owner, people, engine, published, forms, flows, files }: PracticeParts): RoomParts {
  const rooms = new RoomMaker({ owner, published, forms, flows, store: files.store });
  return { owner, people, engine, rooms };
}

export function practicePart(parts: RoomParts, inside: RoomServiceParts): Route[] {
  const room = new RoomService(inside);
  return [...practiceRoutes(new RoomsService(parts)), ...roomRoutes(room, new DrawerService(inside))];
}
