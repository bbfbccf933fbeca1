import type { FlowDocument } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../designs/publish/publish-dialog.module.css';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useFlowWords } from '../../drawn/use-flow-words.ts';
import { useFlowDocument } from '../state/use-flow-store.ts';

/** Whom the new version reaches: nobody is written to, but these groups will meet it in their work. */
export function WhoIsTold() {
  const { t } = useTranslation();
  const language = useLanguage();
  const document = useFlowDocument();
  const { words } = useFlowWords(document);
  const groups = useMemo(() => groupsIn(document), [document]);
  if (groups.length === 0) return <p className={classes.note}>{t('publishing.flow.nobody')}</p>;
  const names = new Intl.ListFormat(language).format(groups.map(words.groupName));
  return <p className={classes.note}>{t('publishing.flow.groups', { groups: names })}</p>;
}

/** The keys of the groups that the flow brings work or posts to. */
function groupsIn({ nodes }: FlowDocument): readonly string[] {
  const keys = nodes.map(({ config }) => config?.group).filter((key) => typeof key === 'string');
  return [...new Set(keys)];
}
