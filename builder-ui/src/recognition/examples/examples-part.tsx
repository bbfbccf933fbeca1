import type { Classifier } from '@nativ/schemas';
import classes from '../recognition.module.css';
import { AddExamples } from './add-examples.tsx';
import { ExampleList } from './example-list.tsx';
import { LabelsSection } from './labels-section.tsx';
import { ReviewSection } from './review-section.tsx';

/** What a classifier learns from: corrections that wait for a word, its labels, and the examples of each. */
export function ExamplesPart({ classifier }: { readonly classifier: Classifier }) {
  return (
    <div className={classes.stack}>
      {classifier.counts.waiting > 0 && <ReviewSection classifier={classifier} />}
      <div className={classes.columns}>
        <LabelsSection classifier={classifier} />
        <AddExamples classifier={classifier} />
      </div>
      <ExampleList classifier={classifier} />
    </div>
  );
}
