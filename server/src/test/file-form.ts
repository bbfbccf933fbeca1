import type { FormDocument } from '@nativ/schemas';

/** A form that asks for files in every way: one, several, one of a row, one that is sensitive, and only small ones. */
export const fileForm: FormDocument = {
  title: { he: 'קבצים', en: 'Files' },
  schema: {
    type: 'object',
    required: ['name', 'cv'],
    properties: {
      name: { type: 'string', title: 'Name', minLength: 2 },
      cv: {
        type: 'string',
        format: 'file',
        title: 'CV',
        'x-file': { accept: ['application/pdf', 'image/*'], maxBytes: 2_000_000 },
      },
      papers: {
        type: 'array',
        title: 'Papers',
        maxItems: 5,
        items: { type: 'string', format: 'file', 'x-file': { accept: ['application/pdf', 'text/plain'] } },
      },
      people: {
        type: 'array',
        title: 'People',
        items: { type: 'object', properties: { photo: { type: 'string', format: 'file', title: 'Photo' } } },
      },
      proof: {
        type: 'string',
        format: 'file',
        title: 'Proof',
        'x-file': { accept: ['application/pdf'] },
        'x-sensitivity': 'sensitive',
      },
    },
  },
  uiSchema: { papers: { 'ui:widget': 'files' } },
  translations: {},
  settings: { language: 'en' },
};

/** The beginning of a PDF, and as much after it as is asked for. */
export const pdf = (bytes = 200, filling = 'x'): Buffer => Buffer.from(`%PDF-1.7\n${filling}`.padEnd(bytes, filling));
