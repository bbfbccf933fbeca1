import type { ReactNode } from 'react';
import { safeId } from '../field-ids.ts';
import type { Widget } from './text-widgets.tsx';

/** More steps than this are no scale that anybody reads; the rest is left to the check of the answer. */
const mostSteps = 21;

/** A number of stars, one radio button each: the keyboard, the screen reader and the page without script need no more. */
export function RatingWidget(props: Widget) {
  const last = bound(props.schema.maximum, 5);
  const { rated } = props.registry.formContext.texts;
  return (
    <Steps
      {...props}
      className="nv-stars"
      first={1}
      last={last}
      shown={(step) => (
        <>
          <span className="nv-star" aria-hidden="true">
            ★
          </span>
          <span className="nv-unseen">{rated(step, last)}</span>
        </>
      )}
    />
  );
}

/** Numbers in a row, with words at the two ends. */
export function ScaleWidget(props: Widget) {
  const { minimum, maximum } = props.schema;
  const first = bound(minimum, 1);
  const last = Math.min(bound(maximum, 10), first + mostSteps - 1);
  const { lowLabel, highLabel } = props.options as Readonly<Record<string, unknown>>;
  const ends: Readonly<Record<number, unknown>> = { [first]: lowLabel, [last]: highLabel };
  return (
    <>
      <Steps
        {...props}
        className="nv-scale"
        first={first}
        last={last}
        shown={(step) => (
          <span>
            {step}
            {typeof ends[step] === 'string' ? <span className="nv-unseen"> {ends[step]}</span> : null}
          </span>
        )}
      />
      {lowLabel || highLabel ? (
        <p className="nv-ends" aria-hidden="true">
          <span dir="auto">{String(lowLabel ?? '')}</span>
          <span dir="auto">{String(highLabel ?? '')}</span>
        </p>
      ) : null}
    </>
  );
}

const bound = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : otherwise;

interface StepsProps extends Widget {
  readonly first: number;
  readonly last: number;
  readonly className: string;
  readonly shown: (step: number) => ReactNode;
}

function Steps({ className, first, last, shown, ...props }: StepsProps) {
  const { disabled, htmlName, id, rawErrors, readonly, value } = props;
  const steps = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className={className}>
      {steps.map((step) => (
        <label key={step} className="nv-step">
          <input
            type="radio"
            id={step === first ? safeId(id) : `${safeId(id)}-${step}`}
            name={htmlName ?? id}
            value={step}
            checked={Number(value) === step && value !== null && value !== ''}
            {...(props.required && { required: true })}
            {...((disabled || readonly) && { disabled: true })}
            {...(rawErrors && rawErrors.length > 0 && { 'aria-invalid': true })}
            onChange={() => props.onChange(step)}
          />
          {shown(step)}
        </label>
      ))}
    </div>
  );
}
