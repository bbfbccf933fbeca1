import type { Question } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';

/** The screens that have a name of their own here; of another, its pattern says enough to a champion. */
const screens = {
  '/': 'home',
  '/tasks/$id': 'task',
  '/cases/$id': 'case',
  '/groups/$key': 'group',
  '/people': 'people',
  '/dashboards': 'dashboards',
  '/new-inquiry': 'taking',
  '/new-inquiry/$form': 'taking',
  '/triage': 'triage',
  '/notifications': 'notices',
} as const;

/** Where a question was asked, in words: the screen, and the step where there is one. */
export function PlaceWords({ screen, flow, node }: Pick<Question, 'screen' | 'flow' | 'node'>) {
  const { t } = useTranslation();
  const text = useText();
  const known = Object.hasOwn(screens, screen) ? screens[screen as keyof typeof screens] : null;
  return (
    <span>
      {known ? t(`help.screens.${known}`) : <bdi dir="ltr">{screen}</bdi>}
      {flow && (
        <>
          {' · '}
          <bdi>{text(flow.title)}</bdi>
        </>
      )}
      {node && (
        <>
          {' · '}
          <bdi>{text(node.name)}</bdi>
        </>
      )}
    </span>
  );
}
