declare const brand: unique symbol;

/** A Kemendagri code: "15", "15.01", "15.01.02", "15.01.02.2003"; the nation is "ID". */
export type RegionCode = string & { readonly [brand]: "RegionCode" };

export const REGION_LEVELS = ["NATION", "PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const NATION = "ID" as RegionCode;

export function isRegionCode(text: string): text is RegionCode {
  return text === NATION || /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(text);
}

/** Reads a code. @throws TypeError when it is not of the form. */
export function regionCode(text: string): RegionCode {
  if (isRegionCode(text)) return text;
  throw new TypeError(
    `"${text}" is not a region code: write "ID", "15", "15.01", "15.01.02" or "15.01.02.2003"`,
  );
}

export function levelOf(code: RegionCode): RegionLevel {
  return code === NATION ? "NATION" : REGION_LEVELS[code.split(".").length]!;
}

/** The nation first, then province, regency, district: the regions that the code lies in, itself left out. */
export function ancestorCodes(code: RegionCode): RegionCode[] {
  if (code === NATION) return [];
  const parts = code.split(".");
  return [NATION, ...parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join(".") as RegionCode)];
}

/** The region that the code lies directly in; null for the nation. */
export function parentCode(code: RegionCode): RegionCode | null {
  if (code === NATION) return null;
  const end = code.lastIndexOf(".");
  return end < 0 ? NATION : (code.slice(0, end) as RegionCode);
}

/** True when `inner` is `outer` or lies in it. */
export function liesIn(inner: RegionCode, outer: RegionCode): boolean {
  return outer === NATION || inner === outer || inner.startsWith(`${outer}.`);
}
