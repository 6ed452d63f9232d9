const OF_CLAIM = "exists (select from claim where claim.id = claim_id)";

/** Who may see a claim sees and writes what belongs to it: the sub-select is under the claim's own policy. */
export function ofClaim(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_of_claim on ${table} using (${OF_CLAIM})`,
  ];
}
