import { type AttachedFile, fileRuleOf, toPointer } from '@nativ/runtime';
import type { RJSFSchema } from '@rjsf/utils';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { safeId } from '../field-ids.ts';
import { findFile } from '../file-context.ts';
import '../live-files.css';
import { sizeText } from '../texts/file-texts.ts';
import { describedBy } from './described-by.ts';
import { SignaturePad } from './signature-pad.tsx';
import type { Widget } from './text-widgets.tsx';
import { useUploads } from './use-uploads.ts';

/** One file, sent as soon as it is chosen. */
export function LiveFileWidget(props: Widget) {
  const { onChange, options, value } = props;
  const ids = typeof value === 'string' && value !== '' ? [value] : [];
  return (
    <LiveFiles
      {...props}
      ids={ids}
      rule={props.schema}
      onArrived={(file) => onChange(file.id)}
      onRemove={() => onChange(options.emptyValue)}
    />
  );
}

/** Several files of one question. */
export function LiveFilesWidget(props: Widget) {
  const { onChange, schema, value } = props;
  const ids = (Array.isArray(value) ? value : []).filter((id): id is string => typeof id === 'string');
  // Two that are under way at once must not forget each other.
  const current = useRef(ids);
  current.current = ids;
  const rule = (Array.isArray(schema.items) ? schema.items[0] : schema.items) as RJSFSchema | undefined;
  const change = (next: string[]) => {
    current.current = next;
    onChange(next);
  };
  return (
    <LiveFiles
      {...props}
      ids={ids}
      rule={rule ?? {}}
      isMultiple
      onArrived={(file) => change([...current.current, file.id])}
      onRemove={(id) => change(current.current.filter((each) => each !== id))}
    />
  );
}

/** A signature: drawn here, or a picture of one. */
export function LiveSignatureWidget(props: Widget) {
  const { onChange, options, value } = props;
  const ids = typeof value === 'string' && value !== '' ? [value] : [];
  return (
    <LiveFiles
      {...props}
      ids={ids}
      rule={props.schema}
      isSignature
      onArrived={(file) => onChange(file.id)}
      onRemove={() => onChange(options.emptyValue)}
    />
  );
}

interface LiveFilesProps extends Widget {
  readonly ids: readonly string[];
  /** The schema that says what is taken. */
  readonly rule: RJSFSchema;
  readonly isMultiple?: boolean;
  readonly isSignature?: boolean;
  readonly onArrived: (file: AttachedFile) => void;
  readonly onRemove: (id: string) => void;
}

function LiveFiles({
  ids,
  rule,
  isMultiple = false,
  isSignature = false,
  onArrived,
  onRemove,
  ...props
}: LiveFilesProps) {
  const { files } = props.registry.formContext;
  const { texts, language } = files;
  const [known, setKnown] = useState<readonly AttachedFile[]>([]);
  const question = toPointer([...(props.htmlName ?? '').matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1] ?? ''));
  const uploads = useUploads(files, question, (file) => {
    setKnown((before) => [...before, file]);
    onArrived(file);
  });
  const input = useRef<HTMLInputElement>(null);
  const { accept, maxBytes } = fileRuleOf([rule]) ?? {};
  const isDisabled = props.disabled === true || props.readonly === true || files.upload === null;
  const take = (chosen: Iterable<File>) => {
    const [first, ...others] = chosen;
    for (const file of first ? (isMultiple ? [first, ...others] : [first]) : []) uploads.start(file, file.name);
  };
  const remove = (id: string) => {
    onRemove(id);
    input.current?.focus();
  };
  return (
    <DropArea isDisabled={isDisabled} onDrop={take}>
      {ids.map((id) => {
        const file = known.find((each) => each.id === id) ?? findFile(files, id);
        return (
          <div className="nv-file" key={id}>
            <bdi className="nv-file-name">{file ? texts.attached(file.name, file.size) : texts.attachedUnknown}</bdi>
            <SmallButton
              label={texts.removeShort}
              name={texts.remove(file?.name ?? '')}
              isDisabled={isDisabled}
              onClick={() => remove(id)}
            />
          </div>
        );
      })}
      {uploads.sending.map((each) => (
        <div className="nv-file" key={each.key}>
          <bdi className="nv-file-name">{each.trouble ?? texts.uploading(each.name, Math.round(each.part * 100))}</bdi>
          {each.trouble ? (
            <SmallButton label={texts.retryShort} name={texts.retry(each.name)} onClick={() => uploads.retry(each)} />
          ) : (
            <progress max={1} value={each.part} aria-label={each.name} />
          )}
          <SmallButton
            label={texts.cancelShort}
            name={texts.cancel(each.name)}
            onClick={() => uploads.stop(each.key)}
          />
        </div>
      ))}
      {isSignature && ids.length === 0 ? (
        <SignaturePad texts={texts} isDisabled={isDisabled} onDrawn={(png) => uploads.start(png, 'signature.png')} />
      ) : null}
      <input
        ref={input}
        type="file"
        id={safeId(props.id)}
        {...(accept && { accept: accept.join(',') })}
        {...(isMultiple && { multiple: true })}
        {...(isDisabled && { disabled: true })}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
        {...describedBy(props)}
      />
      <p className="nv-help">
        {[isSignature ? texts.pictureInstead : texts.drop, maxBytes && texts.atMost(sizeText(maxBytes, language))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="nv-unseen" role="status">
        {uploads.said}
      </p>
    </DropArea>
  );
}

interface DropAreaProps {
  readonly isDisabled: boolean;
  readonly onDrop: (files: Iterable<File>) => void;
  readonly children: ReactNode;
}

/** Takes files that are dragged onto it; whoever does not drag has the input inside. */
function DropArea({ isDisabled, onDrop, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (isDisabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the input inside does the same without dragging
    <div
      className={isOver ? 'nv-drop nv-over' : 'nv-drop'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (isDisabled) return;
        event.preventDefault();
        setOver(false);
        onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

interface SmallButtonProps {
  readonly label: string;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function SmallButton({ label, name, isDisabled = false, onClick }: SmallButtonProps) {
  return (
    <button type="button" className="nv-button nv-small" aria-label={name} disabled={isDisabled} onClick={onClick}>
      {label}
    </button>
  );
}
