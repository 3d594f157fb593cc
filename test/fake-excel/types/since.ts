/** Members the fake knows that came after ExcelApi 1.9, with the requirement set that brought them. */
export const since: Readonly<Record<string, string>> = {
  'Range.GetMergedAreasOrNullObject': '1.13',
};

/** Requirement sets in order: 1.10 comes after 1.9. */
export function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
