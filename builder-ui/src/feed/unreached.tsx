import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { Notice } from '../ui/notice.tsx';
import type { Mentioned } from '../workspace/mention-text.ts';

/** The names of those who were mentioned and could not be called in. */
export const unreachedNames = (ids: readonly string[] | undefined, chosen: readonly Mentioned[]): readonly string[] =>
  chosen.filter(({ id }) => ids?.includes(id)).map(({ name }) => name);

/** Says who was not called in; nothing when everybody was. */
export function Unreached({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <Notice tone="attention" title={t('mention.unreached.title')}>
      {t('mention.unreached.detail', { names: names.map(isolate).join(', ') })}
    </Notice>
  );
}
