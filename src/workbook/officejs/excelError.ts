/** Why Excel would not do something, as far as a person can do something about it. Words: `excel.<kind>` in src/text. */
export type ExcelErrorKind = 'editing' | 'protected' | 'gone' | 'too-large' | 'read-back' | 'other';

const kinds: Readonly<Record<string, ExcelErrorKind>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** An error of Excel's with words for it; `cause` is the original. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly kind: ExcelErrorKind;
  readonly params: Readonly<Record<string, string>>;

  /** @param code Excel's own code, such as AccessDenied */
  constructor(readonly code: string, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.kind = kinds[code] ?? 'other';
    this.params = this.kind === 'other' ? { code } : {};
  }
}

/** Excel holds something else than was written into a cell. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError';
  readonly kind: ExcelErrorKind = 'read-back';
  readonly params: Readonly<Record<string, string>>;
  constructor(readonly cell: string) {
    super(`cell ${cell} does not hold what was written`);
    this.params = { cell };
  }
}
