import type { Ruleset } from '../../engine';
import type { Lang } from '../../text/text';

/** What an indicator is called in the reader's language. */
export const indicatorLabel = (ruleset: Pick<Ruleset, 'indicators'>, name: string, lang: Lang): string =>
  ruleset.indicators.find((one) => one.name === name)?.label[lang] ?? name;
