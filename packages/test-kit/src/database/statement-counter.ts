/** What was sent to the database while some work ran. */
export interface CountedStatements<T> {
  result: T;
  /** In order, without those that only begin or end a transaction, or say who acts in it. */
  statements: string[];
  count: number;
}

const transactionControl =
  /^\s*(start transaction|begin|commit|rollback|savepoint|release savepoint|select set_config)\b/i;

/** Counts SQL statements: hand `onStatement` to the data source, and work to `during`. */
export class StatementCounter {
  private readonly recordings = new Set<string[]>();

  readonly onStatement = (sql: string): void => {
    if (transactionControl.test(sql)) return;
    for (const recording of this.recordings) recording.push(sql);
  };

  async during<T>(work: () => Promise<T>): Promise<CountedStatements<T>> {
    const statements: string[] = [];
    this.recordings.add(statements);
    try {
      const result = await work();
      return { result, statements, count: statements.length };
    } finally {
      this.recordings.delete(statements);
    }
  }
}
