import type { HelpFlow, HelpLink } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import classes from './help.module.css';

type LostStep = HelpFlow['lost'][number];

/** The step that something is attached to, when its flow has it no more. */
export const lostStep = (flows: readonly HelpFlow[], { flow, nodeId }: HelpLink): LostStep | undefined =>
  flows.find(({ key }) => key === flow)?.lost.find(({ id }) => id === nodeId);

/** Says that a step is lost and, where that can be said, what it may have become. */
export function LostWords({ flow, lost }: { readonly flow: HelpFlow; readonly lost: LostStep }) {
  const { t } = useTranslation();
  const text = useText();
  const maybe = flow.steps.filter(({ id }) => lost.maybe.includes(id));
  return (
    <span className={classes.lost}>
      {t('help.where.lost')}
      {maybe.map(({ id, name }) => (
        <span key={id}> {t('help.where.lostMaybe', { name: text(name) })}</span>
      ))}
    </span>
  );
}
