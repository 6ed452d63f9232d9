import { Client } from "pg";
import { DatabaseUnavailable } from "./database-unavailable.js";

/**
 * Runs the work on one connection of its own and closes it afterwards.
 * @throws DatabaseUnavailable when it cannot connect; the message holds no password.
 */
export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // Without a listener Node dies with the server; the statement under way fails by itself.
  client.on("error", () => {});
  try {
    await client.connect().catch((error: unknown) => Promise.reject(cannotConnect(client, error)));
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function cannotConnect({ user, host, port, database }: Client, error: unknown): DatabaseUnavailable {
  // A refused connection to a name with several addresses is an AggregateError without a message.
  const { message, code } = error as NodeJS.ErrnoException;
  const place = `"${database}" at ${host}:${port} as "${user}"`;
  return new DatabaseUnavailable(`Cannot connect to the database ${place}: ${message || code}`, {
    cause: error,
  });
}
