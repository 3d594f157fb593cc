import { cellName } from '../address';
import type { Doubt, DoubtWhy } from './doubts';
import { shownAt } from './gather';
import { sourcesOf, type Identity } from './identities';
import { nameColumn, type Joined } from './join';
import { matchOf } from './source';

/** One side of a doubtful pair, with what a person may tell it by. */
export interface DoubtSide {
  /** How a decision names it. */
  readonly label: string;
  readonly name: string;
  /** As the sheet has it, whole or damaged; '' for none. */
  readonly code: string;
  readonly onBase: boolean;
  /** Where it stands: the first cell in each sheet. */
  readonly places: readonly { readonly source: number; readonly sheet: string; readonly cell: string; readonly row: number; readonly column: number; readonly rows: number }[];
  /** Town, industry, legal person, telephone …, as the sheets have them. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface DoubtEvidence {
  readonly why: DoubtWhy;
  readonly a: DoubtSide;
  readonly b: DoubtSide;
}

/** Columns beside the fields that tell firms apart. */
const TELLING = /法定代表|法人代表|法人姓名|联系人|联系电话|电话|地址|住所|街道|镇街|行业/;
const MOST_FACTS = 5;

/** What is known of both sides of a doubtful pair. */
export function evidenceOf(joined: Joined, { a, b, why }: Doubt): DoubtEvidence {
  return { why, a: sideOf(joined, a), b: sideOf(joined, b) };
}

function sideOf({ sources, identities, labels, base }: Joined, i: number): DoubtSide {
  const identity = identities[i] as Identity;
  const { rows } = identity;
  const places = sourcesOf(rows).map((s) => {
    const source = sources[s] as Joined['sources'][number];
    const mine = rows[s] as readonly number[];
    const row = source.subjects.rows[mine[0] as number] as number;
    const column = nameColumn(source);
    return { source: s, sheet: source.label, cell: cellName(row, column), row, column, rows: mine.length };
  });
  return {
    label: labels[i] as string, name: identity.shownName, code: codeOf(identity, sources), onBase: rows[base] !== undefined, places, facts: factsOf(identity, sources),
  };
}

/** A damaged code is shown as the sheet shows it. */
function codeOf({ code, shownCode, damaged, rows }: Identity, sources: Joined['sources']): string {
  if (code !== '' || damaged?.kind !== 'lost') return code || shownCode;
  for (const s of sourcesOf(rows)) {
    const source = sources[s] as Joined['sources'][number];
    const match = matchOf(source, '统一社会信用代码');
    if (match !== null) return shownAt(source, (rows[s] as readonly number[])[0] as number, match.column);
  }
  return '';
}

function factsOf({ rows }: Identity, sources: Joined['sources']): DoubtSide['facts'] {
  const facts = new Map<string, string>();
  for (const s of sourcesOf(rows)) {
    const source = sources[s] as Joined['sources'][number];
    for (const { column, header, field } of source.matches) {
      const label = field ?? header;
      if (!TELLING.test(label) || facts.has(label) || facts.size >= MOST_FACTS) continue;
      const value = shownAt(source, (rows[s] as readonly number[])[0] as number, column);
      if (value.trim() !== '') facts.set(label, value);
    }
  }
  return [...facts].map(([label, value]) => ({ label, value }));
}
