import { isIsraeliId } from './israeli-id.ts';
import { isPhoneNumber } from './phone-number.ts';

/** The id of an uploaded file, a UUID in any of its versions. Whether there is such a file is for the server to say. */
const fileId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The formats of answers that JSON Schema does not know, for the validator of the server and that of browsers alike. */
export const answerFormats: Readonly<Record<string, (text: string) => boolean>> = {
  'israeli-id': isIsraeliId,
  phone: isPhoneNumber,
  file: (text) => fileId.test(text),
};
