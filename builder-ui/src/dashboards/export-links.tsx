import { Button } from '@mantine/core';
import type { MetricsPeriod } from '@nativ/schemas';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type MetricsScope, searchOf } from '../api/metrics-queries.ts';
import { inRoom } from '../api/room.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import classes from './dashboard.module.css';

interface ExportLinksProps {
  readonly scope: MetricsScope;
  readonly span: MetricsPeriod;
  readonly clock: 'wall' | 'business';
}

/** The figures as a file, protected as they are here. */
export function ExportLinks({ scope, span, clock }: ExportLinksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = searchOf({ ...scope, ...span, clock, language });
  return (
    <Section title={t('dashboards.export.title')}>
      <p className={classes.note}>{t('dashboards.export.hint')}</p>
      <div className={classes.exports}>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            component="a"
            variant="default"
            href={inRoom(`/api/v1/metrics/response-times.${kind}${search}`)}
            download
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t(`dashboards.export.${kind}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
