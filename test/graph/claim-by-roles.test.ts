import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClaimsOffice } from "./harness/claims-office.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Answer, Graph } from "./harness/open-graph.js";

const CLAIM = `query ($id: ID!) { claim(id: $id) {
  status due worker { name nik } heirs { name share } benefits { code amount } steps { kind madeBy } nextSteps } }`;
const LIST =
  "query ($region: RegionCode!) { claims(filter: { region: $region }) { totalCount nodes { id } } }";
const SUMMARY = `query ($region: RegionCode!) { region(code: $region) {
  claimSummary(year: 2023) { cases due suppressed byCategory { category cases } } } }`;

// A regency of its own for each mode, since both share a database; its neighbour's officer asks too.
describe.each(
  MODES.map((mode, index) => ({
    mode,
    index,
    regency: ["15.07", "15.08"][index]!,
    other: ["15.08", "15.07"][index]!,
  })),
)("the same claim, $mode", ({ mode, index, regency, other }) => {
  let graph: Graph;
  let id: string;
  beforeAll(async () => {
    graph = await openGraph(mode);
    const office = new ClaimsOffice(graph, regency);
    const village = await office.village();
    const member = {
      scheme: "jambi-bkbk",
      category: "PEKERJA_RENTAN",
      village,
      coveredFrom: "2023-02-01",
      months: 9,
    };
    const worker = await office.member(950_000 + index, member);
    const death = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2023-08-17", reportedOn: "2023-08-18" };
    const claim = await office.file({ worker, ...death, monthlyIncome: 1_000_000 });
    id = claim.id;
    await office.nameHeir(id);
    await office.submit(id);
  });
  afterAll(() => graph.close());

  const asked = async (
    query: string,
    variables: object,
    role?: Parameters<Graph["token"]>[0],
    where = regency,
  ): Promise<Answer> =>
    graph.ask(query, {
      variables: { ...variables },
      ...(role && { token: await graph.token(role, [where]) }),
    });

  test("the family's officer sees all of it, with the NIK masked, and can take it back", async () => {
    const { data, errors } = await asked(CLAIM, { id }, "OFFICER");
    expect(errors).toBeUndefined();
    expect(data!["claim"]).toMatchObject({
      status: "VERIFICATION",
      due: 42_000_000,
      worker: { nik: expect.stringMatching(/^99\*+\d\d$/) },
      heirs: [{ name: "Contoh Pasangan", share: 42_000_000 }],
      nextSteps: ["WITHDRAW"],
    });
    expect(data!["claim"].steps.map(({ kind }: any) => kind)).toEqual(["FILE", "REPORT", "HEIRS", "SUBMIT"]);
  });

  test("a verifier of the place sees it and may decide it", async () => {
    const { data } = await asked(CLAIM, { id }, "VERIFIER");
    expect(data!["claim"]).toMatchObject({ due: 42_000_000, nextSteps: ["RETURN", "APPROVE", "REFUSE"] });
  });

  test("an analyst sees aggregates only, and no count of few", async () => {
    const one = await asked(CLAIM, { id }, "ANALYST", "15");
    expect(one.data!["claim"]).toBeNull();
    expect(one.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await asked(LIST, { region: regency }, "ANALYST", "15")).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const { data, errors } = await asked(SUMMARY, { region: regency }, "ANALYST", "15");
    expect(errors).toBeUndefined();
    expect(data!["region"].claimSummary).toMatchObject({ cases: null, due: null, suppressed: true });
  });

  test("another regency's officer sees nothing: neither the claim, nor that it is on a list, nor a count of it", async () => {
    const one = await asked(CLAIM, { id }, "OFFICER", other);
    expect(one.data!["claim"]).toBeNull();
    expect(JSON.stringify(one)).not.toContain("Contoh Pasangan");
    expect((await asked(LIST, { region: regency }, "OFFICER", other)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN", field: "filter.region" } },
    ]);
    const { data } = await asked(LIST, { region: other }, "OFFICER", other);
    expect(data!["claims"].nodes.map((node: any) => node.id)).not.toContain(id);
    expect(
      (await asked(SUMMARY, { region: regency }, "OFFICER", other)).data!["region"].claimSummary,
    ).toMatchObject({
      cases: null,
      suppressed: true,
    });
  });

  test("nobody without a token sees more than the public does", async () => {
    expect((await asked(CLAIM, { id })).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await asked(SUMMARY, { region: regency })).data!["region"].claimSummary).toMatchObject({
      suppressed: true,
    });
  });
});
