/** Somebody that a record names; '' for what it leaves out. */
export interface Party {
  readonly code: string;
  readonly name: string;
}

/** Everybody that the records name, each once. */
export interface PartyBook {
  readonly parties: readonly Party[];
  /** Index of the one meant; -1 for somebody the book was not made of. */
  indexOf(party: Party): number;
  /** Names that more than one credit code goes by. */
  readonly ambiguous: readonly string[];
}

/**
 * Knows records of one party as the same by credit code, else by name: a name without a code is whoever goes by that name
 * with one. Names are compared without blanks, in half width and lower case. Parties stand in order of first mention.
 */
export function partyBook(mentions: readonly Party[]): PartyBook {
  const codesOf = new Map<string, string[]>();
  // Records of thousands of firms name each several times.
  const keys = new Map<string, string>();
  const nameKey = (name: string): string => {
    const key = keys.get(name) ?? plain(name);
    keys.set(name, key);
    return key;
  };
  for (const { code, name } of mentions) {
    const key = nameKey(name);
    if (code === '' || key === '') continue;
    const codes = codesOf.get(key) ?? [];
    if (!codes.includes(code)) codesOf.set(key, [...codes, code]);
  }
  const keyOf = ({ code, name }: Party): string => {
    const known = code === '' ? codesOf.get(nameKey(name))?.[0] : code;
    return known === undefined ? `name ${nameKey(name)}` : `code ${known}`;
  };
  const indexes = new Map<string, number>();
  const parties: { code: string; name: string }[] = [];
  for (const mention of mentions) {
    const key = keyOf(mention);
    const index = indexes.get(key);
    const party = index === undefined ? undefined : parties[index];
    if (party === undefined) indexes.set(key, parties.push({ ...mention }) - 1);
    else {
      party.code ||= mention.code;
      party.name ||= mention.name;
    }
  }
  return {
    parties,
    indexOf: (party) => indexes.get(keyOf(party)) ?? -1,
    ambiguous: [...codesOf].filter(([, codes]) => codes.length > 1).map(([key]) => parties.find(({ name }) => nameKey(name) === key)?.name ?? key),
  };
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Numbers that platforms give to what has no credit code: 330371000000-2. */
const NO_FIRM_CODE = /^\d{12}-\d+$/;
const NO_FIRM = /民用房|村二厂|小微(?:企业)?园|^(?:个人|自然人|村民|村集体)$|(?:村民委员会|村委会|居委会|合作社)$/;
const FIRM = /公司$|集团$/;

/** Whether this is known to be no firm of the table: houses, village workshops, small-business parks, persons, villages. */
export const isNoFirm = ({ code, name }: Party): boolean => NO_FIRM_CODE.test(code) || (NO_FIRM.test(name) && !FIRM.test(name));
