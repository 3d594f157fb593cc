import { lightsOf, type LightThresholds } from '../engine/explain/standing';
import { text, type Lang } from '../text/text';
import { type CommandLine, UsageError } from './commandLine';

/** What --lights sets; null without it. @throws UsageError for words that are no thresholds */
export function lightsFlag(line: CommandLine, lang: Lang): LightThresholds | null {
  const words = line.value('--lights');
  if (words === null) return null;
  const lights = lightsOf(words);
  if (lights === null) throw new UsageError(text(lang, 'document.bad-lights', { words }));
  return lights;
}
