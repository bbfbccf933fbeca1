import { openRoom, type RoomParts, RoomsService } from '../practice/rooms-service.ts';
import type { LessonRooms } from './lesson-rooms.ts';

/** The practice rooms of the work space, as lessons use them. */
export function roomsOfLessons(parts: RoomParts): LessonRooms {
  const rooms = new RoomsService(parts);
  return {
    open: (actor, wish) => openRoom(parts, actor, wish),
    join: (room, userId, groups) => parts.rooms.join(room, { userId, groups }),
    close: (actor, roomId) => rooms.remove(actor, roomId),
  };
}
