import * as fc from "fast-check";
import { regionCode } from "@payung/plugin-kit";
import { describe, expect, it } from "vitest";
import { REGIONS } from "../testing/fixtures.js";
import { editDistance } from "./edit-distance.js";
import { createVillageFinder } from "./village-finder.js";
import type { VillageQuery } from "./village-finder.js";

const find = (query: Partial<VillageQuery>) =>
  createVillageFinder(REGIONS).find({ code: "", name: "", district: "", regency: "", ...query });

describe("a village", () => {
  it.each(["99.01.01.2001", "9901012001", "99-01-01-2001", "99 01 01 2001"])(
    "is found by its code %s",
    (code) => {
      expect(find({ code })).toEqual({ village: "99.01.01.2001" });
    },
  );

  it.each([
    ["SUNGAI CONTOH", "99.01.01.2001"],
    ["  sungai   contoh ", "99.01.01.2001"],
    ["Sungaicontoh", "99.01.01.2001"],
    ["Desa Sungai Contoh", "99.01.01.2001"],
    ["DESA SEI CONTOH", "99.01.01.2001"],
    ["Ds. Sei. Contoh", "99.01.01.2001"],
    ["Kel. Mawar", "99.71.01.1001"],
    ["KELURAHAN MAWAR", "99.71.01.1001"],
    ["Kp. Melati 3", "99.01.02.2003"],
    ["Kampung Melati III", "99.01.02.2003"],
  ])("is found by the name %j", (name, code) => {
    expect(find({ name })).toEqual({ village: code });
  });

  it.each([
    ["Desa Baru", "Kumpul", "99.01.01.1001"],
    ["Baru", "Kumpul", "99.01.01.1001"],
    ["Baru", "Tanjung Rukun", "99.01.02.2002"],
    ["DESA BARU", "Tanjung Rukun", "99.01.02.2002"],
  ])("called Desa Baru, or Baru alone, is %j in %s", (name, district, code) => {
    expect(find({ name, district })).toEqual({ village: code });
    expect(find({ name }).problem?.code).toBe("VILLAGE_AMBIGUOUS");
  });

  it("that is a desa beside a kelurahan of its name is found when the list says which", () => {
    const two = [...REGIONS, { code: regionCode("99.71.01.2001"), name: "Mawar" }];
    const among = (name: string) =>
      createVillageFinder(two).find({ code: "", name, district: "Pasar Contoh", regency: "" });
    expect(among("Kel. Mawar")).toEqual({ village: "99.71.01.1001" });
    expect(among("DESA MAWAR")).toEqual({ village: "99.71.01.2001" });
    expect(among("Mawar").problem?.code).toBe("VILLAGE_AMBIGUOUS");
    expect(among("Desa/Kelurahan Mawar").problem?.code).toBe("VILLAGE_AMBIGUOUS");
  });

  it("whose name is the word for a village is found", () => {
    const regions = [{ code: regionCode("99.01.01.2009"), name: "Kelurahan" }];
    for (const name of ["Kelurahan", "DESA KELURAHAN"]) {
      expect(
        createVillageFinder(regions).find({ code: "", name, district: "", regency: "" }).village,
      ).toBeDefined();
    }
  });

  it("of a name that several have is found by its district, in capitals and shortened too", () => {
    expect(find({ name: "Suka Maju", district: "KEC. TJ. RUKUN" })).toEqual({ village: "99.01.02.2001" });
  });

  it("of a name that several have and no district is refused, and all are named", () => {
    expect(find({ name: "SUKAMAJU" })).toEqual({
      problem: {
        code: "VILLAGE_AMBIGUOUS",
        values: {
          villages:
            "Suka Maju (Kumpul, Kabupaten Contoh Hulu, 99.01.01.2002); Suka Maju (Tanjung Rukun, Kabupaten Contoh Hulu, 99.01.02.2001)",
        },
      },
    });
  });

  it("that lies in another district than the list says is refused, and where it lies is said", () => {
    expect(find({ name: "Mawar", district: "Kumpul" }).problem).toEqual({
      code: "VILLAGE_ELSEWHERE",
      values: { villages: "Mawar (Pasar Contoh, Kota Contoh Hulu, 99.71.01.1001)" },
    });
  });

  it.each(["Kota Contoh Hulu", "CONTOH HULU"])("lies in the city that the list calls %j", (regency) => {
    expect(find({ name: "Mawar", regency })).toEqual({ village: "99.71.01.1001" });
  });

  it("of a regency does not lie in the city of the same name", () => {
    expect(find({ name: "Mawar", regency: "Kab. Contoh Hulu" }).problem?.code).toBe("VILLAGE_ELSEWHERE");
  });

  it("that nobody knows gets the nearest name, in the written district where there is one", () => {
    expect(find({ name: "Suka Majuu", district: "Tanjung Rukun" }).problem).toEqual({
      code: "VILLAGE_UNKNOWN_NEAREST",
      values: { nearest: "Suka Maju (Tanjung Rukun, Kabupaten Contoh Hulu, 99.01.02.2001)" },
    });
  });

  it("that is like none is unknown", () => {
    expect(find({ name: "Antah Berantah" }).problem).toEqual({ code: "VILLAGE_UNKNOWN", values: {} });
    expect(find({ code: "99.01.01.2999" }).problem?.code).toBe("VILLAGE_CODE_UNKNOWN");
    expect(find({ code: "99.01.01" }).problem?.code).toBe("VILLAGE_CODE_UNKNOWN");
    expect(find({}).problem?.code).toBe("VILLAGE_MISSING");
  });

  it("with a code and another name is that of the code, with a warning", () => {
    expect(find({ code: "99.01.01.2001", name: "Sei Contoh" })).toEqual({ village: "99.01.01.2001" });
    expect(find({ code: "99.01.01.2001", name: "Mawar" })).toEqual({
      village: "99.01.01.2001",
      problem: { code: "VILLAGE_NAME_DIFFERS", values: { name: "Sungai Contoh" } },
    });
  });
});

describe("a list of nothing but unknown villages", () => {
  it.each(["Tidak Ada Sama Sekali", "Suka Maju Makmurr"])(
    "like %s is answered in time in a whole nation",
    (name) => {
      const regions = Array.from({ length: 80_000 }, (_, n) => ({
        code: regionCode(`99.${pad(n / 10_000, 2)}.${pad((n / 100) % 100, 2)}.${pad(2000 + (n % 100), 4)}`),
        name: `Suka Maju Makmur ${n}`,
      }));
      const finder = createVillageFinder(regions);
      const before = performance.now();
      for (let n = 0; n < 30_000; n += 1) {
        finder.find({ code: "", name: `${name} ${n}x`, district: "", regency: "" });
      }
      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );
});

describe("the distance of two names", () => {
  it("is what a plain count of changes makes it, up to the most that is asked for", () => {
    const name = fc.stringMatching(/^[ab]{0,8}$/);
    fc.assert(
      fc.property(name, name, fc.nat({ max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
      }),
    );
  });
});

function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const changed = plainDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return a[0] === b[0]
    ? changed
    : Math.min(changed, plainDistance(a.slice(1), b) + 1, plainDistance(a, b.slice(1)) + 1);
}

function pad(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, "0");
}
