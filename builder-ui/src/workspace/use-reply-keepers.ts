import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDesigner } from '../api/is-designer.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';

/** A place whose ready replies the reader keeps: a group, or with null the whole workspace. */
export interface ReplyOwner {
  readonly key: string | null;
  readonly name: string;
}

/** Where the reader may keep ready replies; nowhere for most. */
export function useReplyKeepers(): readonly ReplyOwner[] {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const isAdmin = me.user.role === 'admin';
  const groups = me.groups
    .filter(({ myRole, access }) => myRole === 'manager' || (isAdmin && access !== 'classified'))
    .map(({ key, name }) => ({ key, name: text(name) }));
  return isDesigner(me) ? [{ key: null, name: t('caseWork.replies.everybody') }, ...groups] : groups;
}
