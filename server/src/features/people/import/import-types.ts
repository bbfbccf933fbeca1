import type { PeopleImportPreview } from '@nativ/schemas';

/** What a column of a table holds. */
export type ImportField = PeopleImportPreview['columns'][number]['field'];

/** What would become of a row. */
export type ImportVerdict = PeopleImportPreview['rows'][number]['verdict'];
