import { AvailabilitySettings } from './availability-settings.tsx';
import { ExposureSettings } from './exposure-settings.tsx';
import { RetentionSettings } from './retention-settings.tsx';
import { SafetySettings } from './safety-settings.tsx';
import classes from './settings.module.css';
import type { SettingsPartProps } from './settings-part.ts';
import { WordsSettings } from './words-settings.tsx';

interface SettingsPanelProps extends SettingsPartProps {
  readonly formKey: string;
  readonly publishedVersion: number | null;
}

/** Everything about a form that is not a question: its words, its reach, its hours, its guards and how long answers are kept. */
export function SettingsPanel({ formKey, publishedVersion, ...props }: SettingsPanelProps) {
  const isPublic = props.document.settings?.public !== false;
  return (
    <div className={classes.panel}>
      <WordsSettings {...props} />
      <ExposureSettings {...props} />
      {isPublic && <AvailabilitySettings {...props} />}
      {isPublic && <SafetySettings {...props} />}
      <RetentionSettings {...props} formKey={formKey} isPublished={publishedVersion !== null} />
    </div>
  );
}
