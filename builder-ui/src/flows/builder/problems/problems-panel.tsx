import { applyFix } from '@nativ/runtime';
import type { FlowFix } from '@nativ/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProblems } from '../../../admin/flow-problems.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { useFlowStore } from '../state/use-flow-store.ts';
import { saidSettings } from './said-settings.ts';
import type { FoundProblems } from './use-problems.ts';

interface ProblemsPanelProps {
  readonly problems: FoundProblems;
  readonly onShow: (nodeId: string) => void;
}

/** What is wrong, where, and the change that mends it, which can be taken back like any other. */
export function ProblemsPanel({ problems, onShow }: ProblemsPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  const place = useRef<HTMLElement>(null);
  if (problems === null) return <LoadingLines lines={2} />;
  const mend = ({ edit, messages, message }: FlowFix) => {
    if (!edit) return;
    const before = store.document;
    const label = messages[language] ?? message;
    store.change((document) => applyFix(document, edit), { label, says: t('check.made', { fix: label }) });
    if (store.document === before) store.say(t('check.nothingLeft'));
    // The button that had the focus goes with the problem.
    place.current?.focus();
  };
  return (
    <section ref={place} aria-label={t('flowBuilder.side.problems')} tabIndex={-1}>
      <FlowProblems
        problems={saidSettings(problems, store.document.nodes)}
        onShow={onShow}
        onFix={mend}
        isBusy={false}
      />
    </section>
  );
}
