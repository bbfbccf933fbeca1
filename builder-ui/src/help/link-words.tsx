import type { HelpLink } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { helpFlowsQuery } from '../api/help-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { LostWords, lostStep } from './lost-words.tsx';
import { PlaceWords } from './place-words.tsx';

/** Where a tip or an article stands, in words. */
export function LinkWords({ link }: { readonly link: HelpLink }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: flows = [] } = useQuery(helpFlowsQuery);
  if (link.form !== undefined) {
    const form = flows.flatMap(({ forms }) => forms).find(({ key }) => key === link.form);
    return <>{t('help.where.form', { title: isolate(form ? text(form.title) : link.form) })}</>;
  }
  if (link.flow === undefined) return <PlaceWords screen={link.screen ?? '/'} flow={null} node={null} />;
  const flow = flows.find(({ key }) => key === link.flow);
  const step = flow?.steps.find(({ id }) => id === link.nodeId);
  const lost = lostStep(flows, link);
  const node = link.nodeId === undefined ? null : { id: link.nodeId, name: (step ?? lost)?.name ?? link.nodeId };
  return (
    <>
      <PlaceWords screen="/tasks/$id" flow={{ key: link.flow, title: flow?.title ?? link.flow }} node={node} />
      {flow && lost && <LostWords flow={flow} lost={lost} />}
    </>
  );
}
