import { createHmac } from "node:crypto";

/** The two roles of a subgraph and how to connect as them. */
export interface SubgraphRoles {
  name: string;
  /** Owns the schema and migrates. */
  owner: string;
  /** Serves: reads and writes rows, and owns nothing but the queue of its jobs. */
  serving: string;
  /** The schema of that queue. */
  jobs: string;
  ownerUrl: string;
  servingUrl: string;
}

/**
 * The names and addresses of a subgraph's roles on the server of `adminUrl`. Passwords are derived from the
 * secret, so nothing but the secret is stored, and every process that has it can connect.
 * @throws RangeError for a name that is no plain lower-case identifier.
 */
export function rolesOf(name: string, adminUrl: string, secret: string): SubgraphRoles {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) {
    throw new RangeError(`"${name}" cannot name a database schema: a to z, 0 to 9 and _, 41 letters at most`);
  }
  const owner = `payung_${name}_owner`;
  const serving = `payung_${name}`;
  const address = (role: string) => urlAs(adminUrl, role, rolePassword(secret, role));
  const jobs = `${name}_jobs`;
  return { name, owner, serving, jobs, ownerUrl: address(owner), servingUrl: address(serving) };
}

export function rolePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`payung role ${role}`).digest("base64url");
}

/** The same server and database as another user. By text: URL refuses a user before an empty host. */
function urlAs(url: string, user: string, password: string): string {
  const parts = /^(postgres(?:ql)?:\/\/)(?:[^@/?#]*@)?(.*)$/s.exec(url);
  if (!parts) throw new RangeError("A database address begins with postgres:// or postgresql://");
  return `${parts[1]}${user}:${password}@${parts[2]}`;
}
