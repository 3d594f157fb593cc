import { useCallback, useEffect, useState } from 'react';

import type { FoundSheet } from '../../../app/join/foundSheets';
import { sayTrouble } from '../../../app/trouble';
import type { FieldCatalogue } from '../../../engine';
import type { PairDecision } from '../../../workbook/join/decisions';
import type { ManyRows } from '../../../workbook/join/gather';
import type { Joined } from '../../../workbook/join/join';
import type { SheetInfo, Workbook } from '../../../workbook/port';
import { text } from '../../../text/text';
import { useLang } from '../../words';

/** What a person chose in the section; everything has a default. */
export interface JoinPicks {
  /** Sheets a person put in or left out, by key; else those with a table are in. */
  readonly taken: Readonly<Record<string, boolean>>;
  readonly base: string | null;
  readonly decisions: readonly PairDecision[];
  readonly prefer: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, ManyRows>>;
}

export interface UsedJoin {
  /** Every sheet at hand; null while they are first read. */
  readonly sheets: readonly FoundSheet[] | null;
  readonly files: readonly string[];
  readonly picks: JoinPicks;
  /** What the choices come to; null where nothing can be joined, or before the first time. */
  readonly joined: Joined | null;
  readonly working: boolean;
  readonly failed: string | null;
  /** Why a file that was added cannot be read. */
  readonly refused: string | null;
  pick(change: Partial<JoinPicks>): void;
  addFiles(files: readonly File[]): Promise<void>;
  removeFile(name: string): void;
}

/** The code that joins is fetched when the section is first opened. */
const loadSheets = () => import(/* webpackChunkName: "join" */ '../../../app/join/foundSheets');
const loadJoin = () => import(/* webpackChunkName: "join" */ '../../../app/join/join');

const nothing: JoinPicks = { taken: {}, base: null, decisions: [], prefer: {}, many: {} };

export const isTaken = ({ taken }: JoinPicks, { key, source }: FoundSheet): boolean => source !== null && (taken[key] ?? true);

/** Keeps the sheets, and what they come to when joined, in step with the workbook and with what is chosen, while `active`. */
export function useJoin(workbook: Workbook, catalogue: FieldCatalogue, infos: readonly SheetInfo[], active: boolean): UsedJoin {
  const lang = useLang();
  const [own, setOwn] = useState<readonly FoundSheet[] | null>(null);
  const [further, setFurther] = useState<readonly FoundSheet[]>([]);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [picks, setPicks] = useState(nothing);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [edits, setEdits] = useState(0);

  // A sheet that somebody changed is read anew, the others are not.
  useEffect(() => workbook.onEdited((id) => {
    setOwn((before) => before?.filter(({ info }) => info.id !== id) ?? null);
    setEdits((count) => count + 1);
  }), [workbook]);

  useEffect(() => {
    if (!active) return;
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      const { findSheets } = await loadSheets();
      const { mappings } = await workbook.record();
      const found = await findSheets(workbook, null, catalogue, mappings, { signal: abort.signal, known: own ?? [] });
      if (!abort.signal.aborted && !sameList(found, own)) setOwn(found);
    };
    read().catch((error: unknown) => { if (!abort.signal.aborted) setFailed(sayTrouble(error, lang)); });
    return () => abort.abort();
  }, [workbook, catalogue, infos, active, edits, own, lang]);

  useEffect(() => {
    if (!active || own === null) return;
    const abort = new AbortController();
    const work = async (): Promise<void> => {
      setWorking(true);
      const { joinSheets, rememberedPairs } = await loadJoin();
      const sheets = [...own, ...further].filter((sheet) => isTaken(picks, sheet));
      const keys = new Set(sheets.map(({ key }) => key));
      const remembered = rememberedPairs(await workbook.record());
      const next = await joinSheets({
        sheets, many: picks.many, decisions: [...remembered, ...picks.decisions],
        base: picks.base !== null && keys.has(picks.base) ? picks.base : null,
        prefer: Object.fromEntries(Object.entries(picks.prefer).filter(([, key]) => keys.has(key))),
      }, catalogue, abort.signal);
      if (abort.signal.aborted) return;
      setJoined(next);
      setFailed(null);
      setWorking(false);
    };
    work().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      setFailed(sayTrouble(error, lang));
      setWorking(false);
    });
    return () => abort.abort();
  }, [workbook, catalogue, own, further, picks, active, lang]);

  const addFiles = useCallback(async (added: readonly File[]): Promise<void> => {
    const [{ openFile }, { findSheets }] = await Promise.all([import(/* webpackChunkName: "join" */ '../../../app/join/openFile'), loadSheets()]);
    setRefused(null);
    for (const file of added) {
      try {
        const book = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
        const found = await findSheets(book, file.name, catalogue, (await workbook.record()).mappings);
        setFurther((before) => [...before.filter((sheet) => sheet.file !== file.name), ...found]);
        setFiles((before) => [...before.filter((name) => name !== file.name), file.name]);
      } catch (error) {
        setRefused(text(lang, 'join.pane.refused', { file: file.name, reason: sayTrouble(error, lang) }));
      }
    }
  }, [workbook, catalogue, lang]);

  return {
    sheets: own === null ? null : [...own, ...further], files, picks, joined, working, failed, refused, addFiles,
    pick: (change) => setPicks((before) => ({ ...before, ...change })),
    removeFile: (name) => {
      setFurther((before) => before.filter(({ file }) => file !== name));
      setFiles((before) => before.filter((other) => other !== name));
    },
  };
}

const sameList = (a: readonly FoundSheet[], b: readonly FoundSheet[] | null): boolean => b !== null && a.length === b.length && a.every((sheet, i) => sheet === b[i]);
