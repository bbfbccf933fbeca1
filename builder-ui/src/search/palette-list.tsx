import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcon } from './kind-icon.ts';
import { MarkedText } from './marked-text.tsx';
import type { PaletteEntry, PaletteSection } from './palette-entries.ts';
import classes from './search.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly chosen: number;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** What can be chosen, in groups with headings. The options are walked from the field, so that none of them takes the focus. */
export function PaletteList({ id, sections, chosen, onChoose }: PaletteListProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  let place = 0;
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={classes.list} tabIndex={-1}>
      {sections.map((section) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
        <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
          <div id={`${id}-${section.id}`} role="presentation" className={classes.sectionHead}>
            {t(`search.section.${section.id}`)}
          </div>
          {section.entries.map((entry) => {
            const at = place++;
            return (
              <Option key={entry.id} id={`${id}-${at}`} entry={entry} isChosen={at === chosen} onChoose={onChoose} />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isChosen: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function Option({ id, entry, isChosen, onChoose }: OptionProps) {
  const EntryIcon = entry.kind === 'page' ? IconArrowRight : entry.kind === 'action' ? IconPlus : kindIcon[entry.kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the combobox hears the keys.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={classes.option}
      onClick={() => onChoose(entry)}
    >
      <EntryIcon size={20} aria-hidden className={entry.kind === 'page' ? classes.turning : undefined} />
      <span className={classes.optionText}>
        <span className={classes.optionTitle}>
          <MarkedText of={entry.title} />
        </span>
        {entry.snippet && (
          <span className={classes.optionSnippet}>
            <MarkedText of={entry.snippet} />
          </span>
        )}
        {entry.hint !== '' && <span className={classes.optionHint}>{entry.hint}</span>}
      </span>
    </div>
  );
}
