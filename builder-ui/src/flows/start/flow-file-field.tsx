import { Button, FileButton, Radio } from '@mantine/core';
import type { FlowDocument } from '@nativ/schemas';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../designs/new-design.module.css';
import { isolate } from '../../i18n/isolate.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import '../../ui/choice-styles.ts';
import { noticeInWords, troubleInWords } from './file-words.ts';
import { type FlowFileRead, type FoundFlow, readChosenFile } from './read-flow-file.ts';

/** More than these are counted and not told one by one. */
const mostNotices = 40;

interface FlowFileFieldProps {
  /** The flow that was found and chosen; null while there is none. */
  readonly onFlow: (document: FlowDocument | null) => void;
}

interface Read {
  /** The how manyeth file it is: two may have one name. */
  readonly number: number;
  readonly name: string;
  readonly outcome: FlowFileRead;
}

/** Takes a file and says what is in it, before anything is done with it. */
export function FlowFileField({ onFlow }: FlowFileFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [read, setRead] = useState<Read | null>(null);
  const asked = useRef(0);
  const forget = useRef<() => void>(null);
  const take = async (file: File | null) => {
    if (file === null) return;
    // The same file may be chosen again, once it was mended.
    forget.current?.();
    asked.current += 1;
    const number = asked.current;
    const outcome = await readChosenFile(file, language);
    if (number !== asked.current) return;
    setRead({ number, name: file.name, outcome });
    onFlow(outcome.kind === 'flows' ? outcome.flows[0].document : null);
  };
  return (
    <div className={classes.inner}>
      <FileButton
        resetRef={forget}
        onChange={(file) => void take(file)}
        accept=".json,.bpmn,.xml,application/json,application/xml"
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('flowFile.choose')}
          </Button>
        )}
      </FileButton>
      <div role="status">
        {read?.outcome.kind === 'trouble' && (
          <p className={classes.trouble}>
            {troubleInWords(read.outcome.trouble, t)} {t('flowFile.nothingTaken')}
          </p>
        )}
        {read?.outcome.kind === 'flows' && (
          <p className={classes.note}>{t('flowFile.read', { name: isolate(read.name) })}</p>
        )}
      </div>
      {read?.outcome.kind === 'flows' && (
        <FoundFlows key={read.number} flows={read.outcome.flows} onChoose={({ document }) => onFlow(document)} />
      )}
    </div>
  );
}

interface FoundFlowsProps {
  readonly flows: readonly [FoundFlow, ...FoundFlow[]];
  readonly onChoose: (flow: FoundFlow) => void;
}

/** What the file holds; where it holds several flows, one is chosen. */
function FoundFlows({ flows, onChoose }: FoundFlowsProps) {
  const { t } = useTranslation();
  const text = useText();
  const [index, setIndex] = useState(0);
  const chosen = flows[index] ?? flows[0];
  const factsOf = ({ document: { nodes, edges } }: FoundFlow) =>
    t('flowFile.facts', {
      steps: t('flowFile.steps', { count: nodes.length }),
      lines: t('flowFile.lines', { count: edges.length }),
    });
  const choose = (value: string) => {
    const next = flows[Number(value)] ?? flows[0];
    setIndex(Number(value));
    onChoose(next);
  };
  if (flows.length === 1)
    return (
      <>
        <p className={classes.note}>
          <bdi>{text(chosen.document.title)}</bdi> · {factsOf(chosen)}
        </p>
        <Notices flow={chosen} />
      </>
    );
  return (
    <>
      <Radio.Group label={t('flowFile.which')} value={String(index)} onChange={choose}>
        <div className={classes.set}>
          {flows.map((flow, number) => (
            <Radio
              // biome-ignore lint/suspicious/noArrayIndexKey: the flows of a file have no names of their own, and stay.
              key={number}
              value={String(number)}
              label={<bdi>{text(flow.document.title)}</bdi>}
              description={factsOf(flow)}
            />
          ))}
        </div>
      </Radio.Group>
      <Notices flow={chosen} />
    </>
  );
}

function Notices({ flow: { notices } }: { readonly flow: FoundFlow }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  const sentences = [...new Set(notices.map((notice) => noticeInWords(notice, t)))];
  return (
    <>
      <p className={classes.noticesTitle}>{t('flowFile.noticesTitle')}</p>
      <ul className={classes.notices}>
        {sentences.slice(0, mostNotices).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length > mostNotices && <li>{t('flowFile.more', { count: sentences.length - mostNotices })}</li>}
      </ul>
    </>
  );
}
