import path from "node:path";
import { startEmbedded, withClient } from "@payung/subgraph-kit";
import { inject } from "vitest";
import { HERE } from "./actors.js";
import { askSubgraph, signedActor } from "./ask-subgraph.js";

/** Numbers of what the sample holds in the regency of the matrix. */
export interface Facts extends SampleFacts {
  /** A stop of many people that waits for a second person. */
  readonly stop: string;
  /** Two payers who want to cover one person, which waits for a verifier. */
  readonly conflict: string;
}

interface SampleFacts {
  readonly worker: string;
  readonly enrolment: string;
  readonly batch: string;
  readonly claim: string;
  readonly document: string;
  readonly heir: string;
  readonly child: string;
  readonly budget: string;
  readonly revision: string;
  readonly bill: string;
  readonly allocation: string;
}

const DOCUMENT = "01MATRX0000000000000000001";
/** Of the claim above, which is paid: its documents change no more. */
const DOCUMENT_ROW = `insert into claims.claim_document
    (id, claim_id, number, code, file_name, content_type, bytes, hash, key_sealed, added_by, added_on)
  select '${DOCUMENT}', id, 1, 'KTP', 'ktp.pdf', 'application/pdf', 1, '', '', 'matrix', now()
  from claims.claim where region like '${HERE}.%' order by id limit 1 on conflict do nothing`;

const CHILD = "01MATRX0000000000000000002";
/** Of the same claim; without a schedule, so that nothing of it can be claimed. */
const CHILD_ROW = `insert into claims.claim_child (id, claim_id, number, name, birth_date, level, year_in_level)
  select '${CHILD}', id, 1, 'Contoh Anak', '2015-05-05', 'TK_SD', 1
  from claims.claim where region like '${HERE}.%' order by id limit 1 on conflict do nothing`;

const SQL: Readonly<Record<keyof SampleFacts, string>> = {
  worker: `select id from workers.worker where domicile like '${HERE}.%' order by id limit 1`,
  enrolment: `select id from workers.enrolment where village like '${HERE}.%' order by id limit 1`,
  batch: `select id from workers.import_batch where region = '${HERE}' limit 1`,
  claim: `select id from claims.claim where region like '${HERE}.%' order by id limit 1`,
  document: `select id from claims.claim_document where id = '${DOCUMENT}'`,
  child: `select id from claims.claim_child where id = '${CHILD}'`,
  heir: `select h.id from claims.heir h join claims.claim c on c.id = h.claim_id where c.region like '${HERE}.%' order by 1 limit 1`,
  budget: `select id from funding.budget where region = '${HERE}' order by id limit 1`,
  revision: `select r.id from funding.budget_revision r join funding.budget b on b.id = r.budget_id where b.region = '${HERE}' limit 1`,
  bill: `select l.id from funding.bill l join funding.budget b on b.id = l.budget_id where b.region = '${HERE}' order by 1 limit 1`,
  allocation: `select a.id from funding.allocation a join funding.budget b on b.id = a.budget_id where b.region = '${HERE}' order by 1 limit 1`,
};

const MANY = `select distinct on (worker_id) id from workers.enrolment where village like '${HERE}.%' and stopped_on is null
  order by worker_id, id limit 20`;
const CONFLICT = "01MATRX0000000000000000000";
const CONFLICT_ROW = `insert into workers.cover_conflict
    (id, province, worker_id, scheme, village, asked, ancestor, status, made_by, made_at)
  select '${CONFLICT}', province, id, 'labuhanbatu-desa', domicile, '{}', '${HERE}', 'OPEN', 'matrix', now()
  from workers.worker where domicile like '${HERE}.%' order by id limit 1 on conflict do nothing`;
/** The same in every run of the matrix over one database: it is proposed once. */
const KEY = "3d0e7c52-6a52-4f0e-8a07-1f6f0c6a0012";
const STOP = `mutation ($input: StopInput!) { stopEnrolments(input: $input, idempotencyKey: "${KEY}") {
  __typename ... on StopRequest { id } ... on Problem { code message } } }`;

export async function readFacts(): Promise<Facts> {
  const { many, ...facts } = await readSample();
  const input = { enrolments: many, reason: "OTHER", note: "of the matrix", stoppedOn: yesterday() };
  const { data } = await askSubgraph("workers", signedActor("officer"), STOP, { input });
  const { __typename: made, id } = data!["stopEnrolments"] as { __typename: string; id: string };
  if (made !== "StopRequest")
    throw new Error(`The stop of many people was not proposed: ${JSON.stringify(data)}`);
  return { ...facts, stop: id, conflict: CONFLICT };
}

const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** Read by the server's superuser, whom no policy hides anything from; a conflict, a document and a child, which the sample lacks, are put in. */
async function readSample(): Promise<SampleFacts & { many: string[] }> {
  const server = await startEmbedded({ directory: path.join(inject("payung").directory, "postgres") });
  try {
    return await withClient(server.url, async (client) => {
      const found: Record<string, string> = {};
      await client.query(DOCUMENT_ROW);
      await client.query(CHILD_ROW);
      for (const [name, sql] of Object.entries(SQL)) {
        const { rows } = await client.query<{ id: string | number }>(sql);
        if (!rows[0]) throw new Error(`The sample has no ${name} in ${HERE}`);
        found[name] = String(rows[0].id);
      }
      await client.query(CONFLICT_ROW);
      const many = (await client.query<{ id: string }>(MANY)).rows.map((row) => row.id);
      return { ...(found as unknown as SampleFacts), many };
    });
  } finally {
    await server.stop();
  }
}
