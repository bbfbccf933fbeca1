import { inRoom } from '../../api/room.ts';
import { fileTexts, sizeText } from './texts/file-texts.ts';

/** A file of an answer or a message, as the server lists it. */
export interface ListedFile {
  readonly id: string;
  /** Null where it is sealed. */
  readonly name: string | null;
  readonly size: number;
}

interface FileLinkProps {
  readonly id: string;
  readonly files: readonly ListedFile[];
  readonly language: string;
}

/** A link that saves a file. Opening a sealed one is entered into the read log, by the server. */
export function FileLink({ id, files, language }: FileLinkProps) {
  const texts = fileTexts(language);
  const file = files.find((each) => each.id === id);
  const name = file?.name ?? texts.hidden;
  return (
    <a className="nv-file-link" href={inRoom(`/api/v1/files/${encodeURIComponent(id)}`)} download>
      <bdi>{name}</bdi>
      {file ? (
        <>
          {', '}
          <bdi>{sizeText(file.size, language)}</bdi>
        </>
      ) : null}
    </a>
  );
}
