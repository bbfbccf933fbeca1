import { applyFix } from '@nativ/runtime';
import type { FlowFix, FlowProblem } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { FlowProblems } from '../../../admin/flow-problems.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useFlowStore } from '../state/use-flow-store.ts';

/** What is wrong with what is chosen, with the changes that mend it; nothing where all is well. */
export function PartProblems({ problems }: { readonly problems: readonly FlowProblem[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  if (problems.length === 0) return null;
  const mend = ({ edit, messages, message }: FlowFix) => {
    if (!edit) return;
    const label = messages[language] ?? message;
    store.change((document) => applyFix(document, edit), { label, says: t('check.made', { fix: label }) });
  };
  return <FlowProblems problems={problems} onShow={null} onFix={mend} isBusy={false} />;
}
