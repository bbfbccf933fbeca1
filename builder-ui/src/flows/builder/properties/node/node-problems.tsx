import { applyFix } from '@nativ/runtime';
import type { FlowFix, FlowNode } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { FlowProblems } from '../../../../admin/flow-problems.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import type { FoundProblems } from '../../problems/use-problems.ts';
import { useFlowStore } from '../../state/use-flow-store.ts';

interface NodeProblemsProps {
  readonly node: FlowNode;
  readonly problems: FoundProblems;
}

/** What is wrong with this step, with the changes that mend it. */
export function NodeProblems({ node, problems }: NodeProblemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  const own = problems?.filter(({ nodeId }) => nodeId === node.id) ?? [];
  if (own.length === 0) return null;
  const mend = ({ edit, messages, message }: FlowFix) => {
    if (!edit) return;
    const label = messages[language] ?? message;
    store.change((document) => applyFix(document, edit), { label, says: t('check.made', { fix: label }) });
  };
  return <FlowProblems problems={own} onShow={null} onFix={mend} isBusy={false} />;
}
