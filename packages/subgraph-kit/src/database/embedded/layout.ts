import path from "node:path";

/** What lies where in the folder of an embedded server. */
export interface Layout {
  directory: string;
  /** PostgreSQL's own data; it appears by a rename when initdb is through, so it is never half made. */
  data: string;
  password: string;
  lock: string;
  users: string;
  log: string;
  configuration: string;
}

export function layoutOf(directory: string): Layout {
  const root = path.resolve(directory);
  const data = path.join(root, "data");
  return {
    directory: root,
    data,
    password: path.join(root, "password"),
    lock: path.join(root, "lock"),
    users: path.join(root, "users"),
    // Inside the data, since only that folder belongs to the account of the server.
    log: path.join(data, "server.log"),
    configuration: path.join(data, "payung.conf"),
  };
}

/** The superuser and the database that holds every schema. */
export const superuser = "payung";
export const databaseName = "payung";
