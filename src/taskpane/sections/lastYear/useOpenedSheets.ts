import { useState } from 'react';

import type { OpenedSheet } from '../../../app/lastYear/choice';
import { sayTrouble } from '../../../app/trouble';
import type { FieldCatalogue } from '../../../engine';
import { text } from '../../../text/text';
import type { LastYearRecord } from '../../../workbook/record';
import { useLang } from '../../words';

/** Sheets of files that a person opened for last year's data. */
export interface OpenedSheets {
  readonly sheets: readonly OpenedSheet[];
  readonly working: boolean;
  /** Why the last file cannot be used. */
  readonly refused: string | null;
  /** Opens a file and takes the sheet that was used before, else the one last evaluated there, else its first table. */
  open(file: File, before: LastYearRecord | null): Promise<void>;
}

export function useOpenedSheets(catalogue: FieldCatalogue, choose: (sheet: OpenedSheet) => void): OpenedSheets {
  const lang = useLang();
  const [sheets, setSheets] = useState<readonly OpenedSheet[]>([]);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  return {
    sheets, working, refused,
    async open(file, before) {
      setWorking(true);
      setRefused(null);
      try {
        // What reads files is fetched when it is first needed, as for joining.
        const [{ openFile }, { lastYearSheets }] = await Promise.all([
          import(/* webpackChunkName: "join" */ '../../../app/join/openFile'), import(/* webpackChunkName: "join" */ '../../../app/lastYear/sheets'),
        ]);
        const found: OpenedSheet[] = [];
        for await (const sheet of lastYearSheets(await openFile(new Uint8Array(await file.arrayBuffer()), file.name), file.name, catalogue)) found.push(sheet);
        const [first] = found;
        if (first === undefined) setRefused(text(lang, 'lastYear.pane.refused', { file: file.name, reason: text(lang, 'lastYear.pane.no-tables') }));
        else {
          setSheets((those) => [...those.filter((one) => one.file !== file.name), ...found]);
          choose(found.find(({ raw }) => before?.file === file.name && raw.sheet.name === before.name) ?? first);
        }
      } catch (error) {
        setRefused(text(lang, 'lastYear.pane.refused', { file: file.name, reason: sayTrouble(error, lang) }));
      }
      setWorking(false);
    },
  };
}
