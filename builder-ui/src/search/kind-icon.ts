import type { SearchKind } from '@nativ/schemas';
import {
  type Icon,
  IconBook2,
  IconCalendarEvent,
  IconChecklist,
  IconFolder,
  IconForms,
  IconMessage,
  IconNews,
  IconRoute2,
  IconSchool,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';

export const kindIcon: Readonly<Record<SearchKind, Icon>> = {
  task: IconChecklist,
  post: IconNews,
  comment: IconMessage,
  case: IconFolder,
  gathering: IconCalendarEvent,
  person: IconUser,
  group: IconUsersGroup,
  form: IconForms,
  flow: IconRoute2,
  article: IconBook2,
  lesson: IconSchool,
};
