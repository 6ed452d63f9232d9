import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const workers = {
  typeDefs: `
    type Query { worker: Worker! other: Worker! team: Team! }
    type Worker @key(fields: "id") { id: ID! name: String! @shareable home: Region! @provides(fields: "name") }
    type Team { lead: Worker! members: [Worker!]! region: Region! @provides(fields: "name capital { name }") }
    type Region @key(fields: "code") { code: ID! name: String! @external capital: City @external }
    type City { name: String! @external }`,
  resolvers: {
    Query: {
      worker: () => ({ id: "1", name: "Ani", home: { code: "15", name: "Jambi (workers)" } }),
      other: () => ({ id: "2", name: "Budi", home: { code: "64", name: "Kaltim (workers)" } }),
      team: () => ({ region: { code: "15", name: "Jambi (team)", capital: { name: "Jambi city (team)" } } }),
    },
  },
};

const regions = {
  typeDefs: `
    type Query { region: Region }
    type Region @key(fields: "code") { code: ID! name: String! @shareable capital: City @shareable area: Int }
    type City { name: String! @shareable }`,
  resolvers: {
    Query: { region: () => ({ code: "15" }) },
    Region: {
      __resolveReference: (ref: object) => ref,
      name: () => "Jambi (regions)",
      capital: () => ({ name: "Jambi city (regions)" }),
      area: () => 50160,
    },
  },
};

describeFederation("A field that provides others", { workers, regions }, (gateway) => {
  it("answers them without a call to their own subgraph", async () => {
    const { data, calls } = await gateway.run(`{ worker { home { code name } } }`);
    expect(data).toEqual({ worker: { home: { code: "15", name: "Jambi (workers)" } } });
    expect(calls).toHaveLength(1);
  });

  it("answers nested ones as well", async () => {
    const { data, calls } = await gateway.run(`{ team { region { name capital { name } } } }`);
    expect(data).toEqual({
      team: { region: { name: "Jambi (team)", capital: { name: "Jambi city (team)" } } },
    });
    expect(calls).toHaveLength(1);
  });

  it("leaves what it does not provide to their own subgraph", async () => {
    const { data, calls } = await gateway.run(`{ worker { home { name area } } }`);
    expect(data).toMatchObject({ worker: { home: { area: 50160 } } });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["workers", "regions"]);
  });

  it("says nothing about the same fields on other ways", async () => {
    const { data } = await gateway.run(`{ region { name capital { name } } }`);
    expect(data).toEqual({ region: { name: "Jambi (regions)", capital: { name: "Jambi city (regions)" } } });
  });
});
