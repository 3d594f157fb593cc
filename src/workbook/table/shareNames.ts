/** Shares that the catalogue knows as fields of their own, by what they are a share of. */
const SHARES = [{ field: '研发经费占比', parts: ['研发经费支出', '研发经费内部支出'], wholes: ['营业收入', '主营业务收入'] }] as const;

/** A share spelt out as two names: 研发费用占营业收入的比例, R&D经费与主营业务收入之比. */
const SPELT = /^(.+?)[占与](?:同期|当年|企业)?(.+?)(?:的|之)?(?:比重|比例|比率|比值|百分比|比)?$/;

/**
 * The share that a header's key spells out, where its two names are known.
 * @param meaning the field that a name alone means
 * @example spelledShare('rd经费占营业收入之比', fieldNamed) //=> '研发经费占比'
 */
export function spelledShare(key: string, meaning: (name: string) => string | undefined): string | null {
  const spelt = SPELT.exec(key);
  if (spelt === null) return null;
  const [part, whole] = [meaning(spelt[1] as string), meaning(spelt[2] as string)];
  return SHARES.find(({ parts, wholes }) => (parts as readonly (string | undefined)[]).includes(part) && (wholes as readonly (string | undefined)[]).includes(whole))?.field ?? null;
}
