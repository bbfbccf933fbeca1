import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToolButton } from '../../designs/tool-button.tsx';
import classes from './change-list.module.css';
import type { ToldChange } from './change-words.ts';

interface ChangeListProps {
  readonly told: readonly ToldChange[];
  /** Brings a node into view; without it, there is no drawing beside the list. */
  readonly onShow?: (nodeId: string) => void;
}

/** What is different between two documents of a flow, one sentence for each change. */
export function ChangeList({ told, onShow }: ChangeListProps) {
  const { t } = useTranslation();
  if (told.length === 0) return <p className={classes.note}>{t('formVersions.same')}</p>;
  return (
    <ul className={classes.changes}>
      {told.map(({ id, sign, sentence, settings, nodeId }) => (
        <li key={id} data-sign={sign}>
          <span className={classes.sign} aria-hidden>
            {sign}
          </span>
          <div className={classes.words}>
            <p dir="auto">{sentence}</p>
            {settings.length > 0 && (
              <ul className={classes.settings}>
                {settings.map(({ name, was, is }) => (
                  <li key={name} dir="auto">
                    {was !== null && is !== null ? t('flowVersions.wasIs', { name, was, is }) : name}
                  </li>
                ))}
              </ul>
            )}
          </div>
          {onShow && nodeId !== null && (
            <ToolButton label={t('flowVersions.show', { what: sentence })} onPress={() => onShow(nodeId)}>
              <IconFocusCentered size={20} aria-hidden />
            </ToolButton>
          )}
        </li>
      ))}
    </ul>
  );
}
