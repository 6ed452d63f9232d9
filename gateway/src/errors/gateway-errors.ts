import type { ErrorDefinition } from "@payung/subgraph-kit";

function define(
  status: ErrorDefinition["status"],
  description: ErrorDefinition["description"],
  messages: ErrorDefinition["messages"],
): ErrorDefinition {
  return { status, description, messages };
}

/** graphql-js speaks English only: an Indonesian sentence says what kind of fault it is, its own words follow. */
function around(id: string): ErrorDefinition["messages"] {
  return ({ details }) => ({ id: `${id}: ${details}`, en: String(details) });
}

/** The codes that the gateway gives before any subgraph is asked. Their names are Apollo Server's, which clients know. */
export const GATEWAY_ERRORS = {
  GRAPHQL_PARSE_FAILED: define(
    400,
    { id: "Kueri tidak dapat dibaca sebagai GraphQL.", en: "The query cannot be read as GraphQL." },
    around("Kueri tidak dapat dibaca"),
  ),
  GRAPHQL_VALIDATION_FAILED: define(
    400,
    { id: "Kueri tidak sesuai dengan skema graf.", en: "The query does not fit the graph's schema." },
    around("Kueri tidak sesuai dengan skema graf"),
  ),
  BAD_USER_INPUT: define(
    400,
    {
      id: "Nilai sebuah variabel tidak sesuai dengan jenisnya.",
      en: "The value of a variable does not fit its type.",
    },
    ({ id, en }) => ({ id: String(id), en: String(en) }),
  ),
  BAD_REQUEST: define(
    400,
    { id: "Permintaan HTTP bukan permintaan GraphQL.", en: "The HTTP request is not a GraphQL request." },
    around("Permintaan ditolak"),
  ),
  OPERATION_RESOLUTION_FAILURE: define(
    400,
    {
      id: "Operasi yang dipilih tidak ada dalam kueri.",
      en: "The query does not have the operation that was chosen.",
    },
    around("Operasi tidak ditemukan"),
  ),
  // Under this code and with 200, as Apollo's clients expect, which then send the query itself.
  PERSISTED_QUERY_NOT_SUPPORTED: define(
    200,
    {
      id: "Kueri dikirim sebagai hash saja; graf ini membutuhkan kuerinya.",
      en: "The query was sent as a hash alone; this graph needs the query.",
    },
    () => ({
      id: "Graf ini tidak menyimpan kueri: kirim kuerinya, bukan hash saja.",
      en: "This graph keeps no queries: send the query, not its hash alone.",
    }),
  ),
  SUBSCRIPTIONS_NOT_SUPPORTED: define(
    400,
    {
      id: "Graf ini tidak melayani langganan (subscription).",
      en: "The graph serves no subscriptions.",
    },
    () => ({
      id: "Graf ini melayani query dan mutation, tidak melayani subscription.",
      en: "The graph serves queries and mutations, no subscriptions.",
    }),
  ),
} satisfies Record<string, ErrorDefinition>;

export type GatewayErrorCode = keyof typeof GATEWAY_ERRORS;

export function isGatewayErrorCode(code: unknown): code is GatewayErrorCode {
  return typeof code === "string" && Object.hasOwn(GATEWAY_ERRORS, code);
}
