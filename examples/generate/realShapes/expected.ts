/** What a file of `examples/real-shapes` must be read as. Written from what was generated, never from the reader's answer. */
export type Expected = ExpectedTable | ExpectedRefusal;

/** A file that cannot be read: the reason by its code, and words that tell what to do. */
export interface ExpectedRefusal {
  readonly refused: string;
}

/** Rows count from 1 and columns go by letter, as a person sees them in Excel. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly header: { readonly row: number; readonly rows: number };
  /** Unit declared above the table for all of it. */
  readonly corner: string | null;
  readonly columns: Readonly<Record<string, ExpectedColumn>>;
  readonly skipped: Readonly<Record<string, string>>;
  /** Areas of other tables on the sheet. */
  readonly others: readonly string[];
  readonly subjects: readonly ExpectedSubject[];
  /** `F9 number-none`, `number-blank` …: only what the reading of cells and rows says. */
  readonly issues: readonly string[];
}

export interface ExpectedColumn {
  readonly header: string;
  /** The field, where what the header means is settled. */
  readonly field?: string;
  readonly unit?: string;
}

export interface ExpectedSubject {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Exact decimals in the field's unit; null where there is no number. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** As JSON, one subject a line, so that a person can read it beside the sheet. */
export function expectedText(expected: Expected): string {
  if ('refused' in expected) return `${JSON.stringify(expected)}\n`;
  const list = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n    ${items.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`);
  const map = (entries: Readonly<Record<string, unknown>>): string => `{\n    ${Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n    ')}\n  }`;
  const parts = {
    sheet: JSON.stringify(expected.sheet), header: JSON.stringify(expected.header), corner: JSON.stringify(expected.corner), columns: map(expected.columns),
    skipped: JSON.stringify(expected.skipped), others: JSON.stringify(expected.others), subjects: list(expected.subjects), issues: list(expected.issues),
  };
  return `{\n${Object.entries(parts).map(([key, value]) => `  "${key}": ${value}`).join(',\n')}\n}\n`;
}
