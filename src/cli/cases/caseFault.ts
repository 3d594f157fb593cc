import { textOf, type Lang } from '../../text/text';

/** Why a worked case cannot be read: said by `case.<code>`. */
export type CaseFaultCode = 'unreadable' | 'other-ruleset' | 'unknown-key' | 'no-promise' | 'ragged' | 'no-field' | 'not-a-number' | 'no-such' | 'no-column';

/** A worked case that cannot be read, with what to put right. */
export class CaseFault extends RangeError {
  override readonly name = 'CaseFault';

  constructor(readonly code: CaseFaultCode, readonly params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  /** The fault in words. */
  say(lang: Lang): string {
    return textOf(lang, `case.${this.code}`, this.params);
  }
}
