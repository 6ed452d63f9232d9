import { describe, expect, it } from "vitest";
import { articleOf, citation, cite, noSurerThan } from "./legal-basis.js";
import { PP_44_2015, PP_49_2020 } from "./regulations/government-regulations.js";

describe("a legal basis", () => {
  it("is cited by kind, number, year and article", () => {
    expect(cite(PP_44_2015)).toBe("PP 44/2015");
    expect(cite(articleOf(PP_44_2015, "Pasal 25"))).toBe("PP 44/2015, Pasal 25");
  });

  it("says in both languages when it is not settled", () => {
    expect(citation(PP_44_2015)).toEqual({ id: "PP 44/2015", en: "PP 44/2015" });
    expect(citation(PP_49_2020)).toEqual({
      id: "PP 49/2020; belum terverifikasi",
      en: "PP 49/2020; unverified",
    });
    expect(citation(articleOf(PP_44_2015, "Pasal 34", "CONFLICTING")).en).toBe(
      "PP 44/2015, Pasal 34; sources conflict",
    );
  });

  it("that rests on a weaker one is as weak, and never becomes surer", () => {
    expect(noSurerThan(PP_44_2015, "UNVERIFIED").verification).toBe("UNVERIFIED");
    expect(noSurerThan(PP_49_2020, "SECONDARY").verification).toBe("UNVERIFIED");
    expect(noSurerThan(articleOf(PP_44_2015, "Pasal 34", "CONFLICTING"), "UNVERIFIED").verification).toBe(
      "UNVERIFIED",
    );
  });
});
