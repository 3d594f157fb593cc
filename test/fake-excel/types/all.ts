import type { TypeTable } from '../members';
import type { FakeBook } from '../model/book';
import { chartTypes } from './charts';
import { conditionalTypes } from './conditional';
import { formatTypes } from './format';
import { rangeTypes } from './range';
import { deletions, workbookTypes } from './workbook';
import { worksheetTypes } from './worksheet';

/** Every Excel type the fake knows. */
export const typesOf = (book: FakeBook): TypeTable => ({ ...workbookTypes, ...worksheetTypes, ...rangeTypes, ...formatTypes, ...conditionalTypes, ...chartTypes, ...deletions(book) });
