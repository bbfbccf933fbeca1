import { safeId } from '../field-ids.ts';
import { describedBy } from './described-by.ts';
import { LiveFilesWidget, LiveFileWidget, LiveSignatureWidget } from './live-file-widgets.tsx';
import { PlainFilesWidget, PlainFileWidget } from './plain-file-widgets.tsx';
import type { Widget } from './text-widgets.tsx';

/** One file. A file within the answers (`data-url`) cannot be taken: the question is shown, with the way on. */
export function FileWidget(props: Widget) {
  if (props.schema.format !== 'file') return <NoFileWidget {...props} />;
  if (props.registry.formContext.isPlainHtml) return <PlainFileWidget {...props} />;
  return props.registry.formContext.files.upload ? <LiveFileWidget {...props} /> : <NoFileWidget {...props} />;
}

/** Several files, as one question. */
export function FilesWidget(props: Widget) {
  const items = Array.isArray(props.schema.items) ? props.schema.items[0] : props.schema.items;
  if (typeof items !== 'object' || items.format !== 'file') return <NoFileWidget {...props} />;
  if (props.registry.formContext.isPlainHtml) return <PlainFilesWidget {...props} />;
  return props.registry.formContext.files.upload ? <LiveFilesWidget {...props} /> : <NoFileWidget {...props} />;
}

/** A signature; without script a picture of one. */
export function SignatureWidget(props: Widget) {
  const { isPlainHtml, files } = props.registry.formContext;
  // A script draws it there.
  if (isPlainHtml && props.schema.format === 'file')
    return (
      <div data-sign="">
        <PlainFileWidget {...props} />
      </div>
    );
  if (!files.upload) return <FileWidget {...props} />;
  return <LiveSignatureWidget {...props} />;
}

function NoFileWidget(props: Widget) {
  return (
    <>
      <input id={safeId(props.id)} type="file" disabled {...describedBy(props)} />
      <p className="nv-help">{props.registry.formContext.texts.noFiles}</p>
    </>
  );
}
