import { PUBLIC_ACTOR, actor, codedError } from "@payung/subgraph-kit";
import type { FileCall, ServeFile } from "@payung/subgraph-kit";
import { startServer } from "../server/server-tester.js";
import type { TestServer } from "../server/server-tester.js";

/** A product that takes lists, as the workers subgraph does, and reads one in three steps. */
export interface ListDesk {
  readonly server: TestServer;
  readonly url: string;
  /** What was sent: parameters, type, text, whose token. */
  readonly sent: {
    readonly parameters: URLSearchParams;
    readonly type?: string;
    readonly text: string;
    readonly role: string;
  }[];
  /** What the batch says once it is read. */
  outcome: Record<string, unknown>;
  readonly asked: { headers: string[]; looks: number };
  stop(): Promise<void>;
}

const TYPES = `
  scalar RegionCode
  type Query { scheme(code: String!): Scheme schemes: [Scheme!]! importBatch(id: ID!): ImportBatch }
  type Scheme { code: String! region: Region! }
  type Region { code: RegionCode! }
  enum ImportStatus { READING CHECKED IMPORTED REFUSED }
  type ImportBatch { id: ID! status: ImportStatus! dryRun: Boolean! rows: Int! accepted: Int! changed: Int! unchanged: Int!
    queued: Int! rejected: Int! warnings: Int! progress: Float fault: Said notices: [Said!]! problems(first: Int, after: String): Problems! }
  type Said { code: String! message: String! }
  type Problems { nodes: [RowProblem!]! }
  type RowProblem { rowNumber: Int severity: String! code: String! heading: String message: String! }
`;

const NOTHING = {
  accepted: 0,
  changed: 0,
  unchanged: 0,
  queued: 0,
  rejected: 0,
  warnings: 0,
  fault: null,
  notices: [],
};
const SCHEMES = [{ code: "tuah-desa", region: { code: "99.01" } }];

export async function startListDesk(): Promise<ListDesk> {
  const sent: ListDesk["sent"] = [];
  const asked = { headers: [] as string[], looks: 0 };
  const resolvers = {
    Query: {
      schemes: () => SCHEMES,
      scheme: (_: unknown, { code }: { code: string }) => SCHEMES.find((each) => each.code === code) ?? null,
      importBatch: (_: unknown, { id }: { id: string }) => {
        if (id !== "batch-1") return null;
        const share = Math.min(++asked.looks / 3, 1);
        const step = {
          id,
          status: "READING",
          dryRun: false,
          rows: Math.round(1_200 * share),
          progress: share,
        };
        const shown = { ...NOTHING, problems: { nodes: [] }, ...step };
        return share < 1 ? shown : { ...shown, status: "IMPORTED", ...desk.outcome };
      },
    },
  };
  const post: ServeFile = async (call: FileCall) => {
    const { role } = call.facts.actor;
    if (role === "PUBLIC") throw codedError("UNAUTHENTICATED");
    if (call.parameters.get("scheme") === "elsewhere") throw codedError("FORBIDDEN", {}, "scheme");
    let text = "";
    for await (const chunk of call.body) text += Buffer.from(chunk).toString();
    sent.push({ parameters: call.parameters, type: call.contentType, text, role });
    return { status: 202, contentType: "application/json", body: '{"id":"batch-1"}' };
  };
  const problems: ServeFile = async ({ parameters }) => ({
    status: 200,
    contentType: "text/csv",
    body: `baris;masalah\n7;NIK kurang satu angka (${parameters.get("id")})\n`,
  });
  const server = await startServer({
    fixtures: { workers: { typeDefs: TYPES, resolvers } },
    files: new Map([
      ["POST /imports", { serve: post }],
      ["GET /imports/problems", { serve: problems }],
    ]),
    uploadLimits: { bytes: 1024 * 1024, idle: 2_000 },
    requestFacts: ({ authorization, locale, requestId }) => {
      const who = authorization === "Bearer officer of 99.01" ? actor("o", "OFFICER", []) : PUBLIC_ACTOR;
      return { actor: who, locale, requestId, clock: Date.now };
    },
  });
  const desk: ListDesk = {
    server,
    url: server.url,
    sent,
    asked,
    outcome: {},
    stop: () => server.server.stop(),
  };
  return desk;
}
