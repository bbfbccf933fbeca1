import { AvailabilitySettings } from './availability-settings.tsx';
import { ExposureSettings } from './exposure-settings.tsx';
import { SafetySettings } from './safety-settings.tsx';
import classes from './settings.module.css';
import type { SettingsPartProps } from './settings-part.ts';
import { WordsSettings } from './words-settings.tsx';

/** Everything about a form that is not a question: its words, its reach, its hours and its guards. */
export function SettingsPanel(props: SettingsPartProps) {
  const isPublic = props.document.settings?.public !== false;
  return (
    <div className={classes.panel}>
      <WordsSettings {...props} />
      <ExposureSettings {...props} />
      {isPublic && <AvailabilitySettings {...props} />}
      {isPublic && <SafetySettings {...props} />}
    </div>
  );
}
