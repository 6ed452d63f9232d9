/** Spellings that mean the same word of a place's name, as villages write them. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  SEI: "SUNGAI",
  SEIE: "SUNGAI",
  SEY: "SUNGAI",
  SUNGEI: "SUNGAI",
  SUNGAY: "SUNGAI",
  SUNAI: "SUNGAI",
  SNG: "SUNGAI",
  TJ: "TANJUNG",
  TG: "TANJUNG",
  TJG: "TANJUNG",
  TANJ: "TANJUNG",
  TANJONG: "TANJUNG",
  KP: "KAMPUNG",
  KPG: "KAMPUNG",
  KAMP: "KAMPUNG",
  KAMPONG: "KAMPUNG",
  MA: "MUARA",
  MUARO: "MUARA",
  LB: "LUBUK",
  LBK: "LUBUK",
  LUBUAK: "LUBUK",
  PD: "PADANG",
  PDG: "PADANG",
  PL: "PULAU",
  PULO: "PULAU",
  BT: "BATU",
  BKT: "BUKIT",
  SP: "SIMPANG",
  SIMP: "SIMPANG",
  TL: "TELUK",
  TLK: "TELUK",
  TELOK: "TELUK",
  GN: "GUNUNG",
  GNG: "GUNUNG",
  RT: "RANTAU",
  PS: "PASAR",
  PSR: "PASAR",
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
  V: "5",
  VI: "6",
  VII: "7",
  VIII: "8",
  IX: "9",
  X: "10",
};

const VILLAGE_WORDS = new Set([
  "DESA",
  "DS",
  "KELURAHAN",
  "KEL",
  "KELURAHANDESA",
  "DESAKELURAHAN",
  "NAGARI",
  "GAMPONG",
]);
const DISTRICT_WORDS = new Set(["KECAMATAN", "KEC", "DISTRIK"]);
const REGENCY_WORDS = new Set(["KABUPATEN", "KAB"]);

/** A place's name as it is compared: capitals without spaces and signs, common spellings as one. */
export function foldName(name: string): string {
  return wordsOf(name).join("");
}

/** The same without "Desa", "Kel." and the like before it. */
export function foldVillageName(name: string): string {
  return foldWithout(name, VILLAGE_WORDS);
}

export function foldDistrictName(name: string): string {
  return foldWithout(name, DISTRICT_WORDS);
}

/** "Kota" stays: a city can have the name of the regency around it. */
export function foldRegencyName(name: string): string {
  return foldWithout(name, REGENCY_WORDS);
}

/** Whether the name says which of the two it is: "Desa Mawar", "Kel. Mawar". */
export function saidKind(name: string): "DESA" | "KELURAHAN" | undefined {
  const [first = "", second = ""] = wordsOf(name);
  if (VILLAGE_WORDS.has(second)) return undefined;
  if (first === "DESA" || first === "DS") return "DESA";
  return first === "KELURAHAN" || first === "KEL" ? "KELURAHAN" : undefined;
}

/** The last word is never a title: a village in Java is called Kelurahan. */
function foldWithout(name: string, titles: ReadonlySet<string>): string {
  const words = wordsOf(name);
  const start = words.findIndex((word, index) => !titles.has(word) || index === words.length - 1);
  return words.slice(Math.max(start, 0)).join("");
}

function wordsOf(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’`]/g, "").toUpperCase();
  return plain.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === "" ? [] : [SAME_WORDS[word] ?? word]));
}
