const SCALES: Readonly<Record<string, bigint>> = {
  ribu: 1_000n,
  juta: 1_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  triliun: 1_000_000_000_000n,
  "%": 100n,
  persen: 100n,
};

/** Thousands stand apart by points, decimals follow a comma; "1.5" is neither and is not read. */
const NUMBER =
  /(?<!\d)(?<!\d[.,])(\d+(?:\.\d{3})*)(?:,(\d+))?(?![.,]?\d)\s*(ribu|juta|miliar|milyar|triliun|persen|%)?/i;

/**
 * The first number of an Indonesian text as a whole: "Rp1,1 miliar" is 1,100,000,000, "77 persen" is 7,700 basis points.
 * Undefined where there is none in digits, or it is not whole.
 */
export function readPrinted(printed: string): number | undefined {
  const found = NUMBER.exec(printed);
  if (!found) return undefined;
  const [, whole = "", decimals = "", word = ""] = found;
  const scaled = BigInt(whole.replaceAll(".", "") + decimals) * (SCALES[word.toLowerCase()] ?? 1n);
  const divisor = 10n ** BigInt(decimals.length);
  return scaled % divisor === 0n ? Number(scaled / divisor) : undefined;
}
