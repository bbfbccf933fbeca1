import type { LocalizedText } from '@nativ/schemas';
import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFlowDocument } from '../../state/use-flow-store.ts';
import { LocalizedField } from '../localized-field.tsx';
import classes from '../properties.module.css';
import { useChange } from '../use-change.ts';

/** What holds for the whole flow: shown while nothing in it is chosen. */
export function FlowProperties() {
  const { t } = useTranslation();
  const { title, settings } = useFlowDocument();
  const change = useChange();
  const setDescription = (value: LocalizedText | undefined) =>
    change(
      ({ settings: before, ...document }) => {
        const { description: _before, ...others } = before ?? {};
        return { ...document, settings: { ...others, ...(value !== undefined && { description: value }) } };
      },
      t('properties.did.flow'),
      'flow description',
    );
  return (
    <div className={classes.properties}>
      <header className={classes.head}>
        <p className={classes.kind}>
          <IconSitemap size={20} aria-hidden /> {t('properties.flow.title')}
        </p>
        <p className={classes.about}>{t('flowBuilder.properties.noneHint')}</p>
      </header>
      <LocalizedField
        id="flow-title"
        label={t('properties.flow.name')}
        value={title}
        maxLength={200}
        onChange={(value) =>
          change((document) => ({ ...document, title: value ?? '' }), t('properties.did.flow'), 'flow title')
        }
      />
      <LocalizedField
        id="flow-description"
        label={t('properties.flow.description')}
        hint={t('properties.flow.descriptionHint')}
        value={settings?.description}
        isLong
        maxLength={2000}
        onChange={setDescription}
      />
    </div>
  );
}
