import type { Gathering } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { commentOnGathering, gatheringCommentsQuery } from '../api/own-item-queries.ts';
import { TakenBackProvider } from '../feed/taken-back.tsx';
import { Talk } from '../feed/talk.tsx';
import { Section } from '../ui/section.tsx';
import classes from './items.module.css';

/** What is said about an event, among those who see it. */
export function GatheringTalk({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  return (
    <Section title={t('comments.list')}>
      <div className={classes.stack}>
        <TakenBackProvider>
          <Talk
            query={gatheringCommentsQuery(gathering.id)}
            groupKey={gathering.group.key}
            place={`gathering-comment:${gathering.id}`}
            send={(words, key) => commentOnGathering(gathering.id, words, key)}
          />
        </TakenBackProvider>
      </div>
    </Section>
  );
}
