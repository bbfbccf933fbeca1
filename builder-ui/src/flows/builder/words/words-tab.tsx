import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { meQuery } from '../../../api/session.ts';
import { readCatalogue } from '../../../i18n/i18n.ts';
import { type Language, languages } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { FlowKeyContext } from '../palette/flow-key-context.ts';
import { useFlowDocument, useFlowStore } from '../state/use-flow-store.ts';
import { flowAsText } from './flow-as-text.ts';
import { FlowPaper } from './flow-paper.tsx';
import { sentenceWords } from './sentence-words.ts';
import { tellFlow } from './tell-flow.ts';
import classes from './words.module.css';

interface WordsTabProps {
  readonly publishedVersion: number | null;
}

/** The flow in sentences that a manager can read and sign, in the language of whoever signs. */
export function WordsTab({ publishedVersion }: WordsTabProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const store = useFlowStore();
  const [language, setLanguage] = useState<Language>(own);
  const told = useTold(language);
  const inLanguage = i18next.getFixedT(language);
  const version =
    publishedVersion === null
      ? inLanguage('flowWords.draft')
      : inLanguage('flowWords.draftAfter', { version: publishedVersion });
  const copy = async () => {
    if (told === null) return;
    await navigator.clipboard.writeText(flowAsText(told, version, inLanguage));
    store.say(t('flowWords.copied'));
  };
  return (
    <div className={classes.words}>
      <div className={classes.tools}>
        <fieldset className={classes.languages}>
          <legend>{t('flowWords.language')}</legend>
          {(Object.keys(languages) as Language[]).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="words-language"
                checked={language === each}
                onChange={() => setLanguage(each)}
              />
              <span lang={each}>{t(`language.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
          {t('flowWords.copy')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('flowWords.print')}
        </Button>
      </div>
      {told === null ? (
        <LoadingLines lines={10} />
      ) : (
        <FlowPaper told={told} language={language} version={version} t={inLanguage} />
      )}
    </div>
  );
}

/** The flow as it is told in a language; null until its words have come. */
function useTold(language: Language) {
  const document = useFlowDocument();
  const { data: surroundings } = useQuery(flowSurroundingsQuery(useContext(FlowKeyContext)));
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: isRead = false } = useQuery({
    queryKey: ['catalogue', language],
    queryFn: async () => {
      await readCatalogue(language);
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    if (!surroundings || !isRead) return null;
    const t = i18next.getFixedT(language);
    return tellFlow(document, sentenceWords(document, { surroundings, groups: me.groups }, language, t));
  }, [document, surroundings, me.groups, language, isRead]);
}
