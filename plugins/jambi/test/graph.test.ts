import { createRegistry } from "@payung/plugin-kit";
import { createLog, extensionSubgraphs } from "@payung/subgraph-kit";
import { graphql } from "graphql";
import { expect, test } from "vitest";
import jambi from "../src/index.js";

const { schema } = extensionSubgraphs(createRegistry([jambi]), createLog("silent", "test")).get("jambi")!;

const QUERY = `query ($representations: [_Any!]!, $year: Int) {
  _entities(representations: $representations) {
    ... on Region {
      jambiBkbk(year: $year) {
        year
        perVillage { workers remainder { amount trace basis { kind number year verification } } }
        whenRegulated { villages validFrom validUntil listedBy { number } share { amount trace } workers }
        missingReason
      }
    }
  }
}`;

const COUNT = {
  total: 1562,
  validFrom: "2019-10-08",
  validUntil: null,
  basis: { kind: "PERMENDAGRI", number: "72", year: 2019, title: "Wilayah", verification: "SECONDARY" },
};

async function plan(code: string, locale: string, variables: object = {}): Promise<unknown> {
  const representations = [{ __typename: "Region", code, officialCounts: [COUNT] }];
  const answer = await graphql({
    schema,
    source: QUERY,
    variableValues: { representations, ...variables },
    contextValue: { locale },
  });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data?.["_entities"]))[0].jambiBkbk;
}

test("the gateway gets the plan of a region that it hands over with its counts", async () => {
  expect(await plan("15", "en", { year: 2023 })).toMatchObject({
    year: 2023,
    perVillage: {
      workers: 49,
      remainder: {
        amount: 121_600,
        trace: "Rp10,000,000 - 49 workers x 12 months x Rp16,800 = Rp121,600",
        basis: { kind: "PP", number: "44" },
      },
    },
    whenRegulated: { villages: 1562, listedBy: { number: "72" }, workers: 76_538 },
    missingReason: null,
  });
});

test("sentences are in the reader's language", async () => {
  expect(await plan("15", "id", { year: 2030 })).toMatchObject({
    perVillage: null,
    missingReason: "Besar BKBK diketahui untuk tahun 2022 sampai 2023; pada tahun lain tidak disebut.",
  });
});

test("without a year it is 2023, also when a client sends null", async () => {
  expect(await plan("15.01.02.2003", "en")).toMatchObject({ year: 2023 });
  expect(await plan("15.01.02.2003", "en", { year: null })).toMatchObject({ year: 2023 });
});

test("a region elsewhere has none", async () => {
  expect(await plan("18", "en")).toBeNull();
});
