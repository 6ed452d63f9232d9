import type { Logger } from "typeorm";

/** Hears of every SQL statement before it is sent, `START TRANSACTION` and `COMMIT` among them. */
export type OnStatement = (sql: string) => void;

/** TypeORM's logger that hands statements on and prints nothing: a failed statement is thrown anyway. */
export class StatementLogger implements Logger {
  constructor(private readonly onStatement: OnStatement = () => {}) {}

  logQuery(sql: string): void {
    this.onStatement(sql);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
