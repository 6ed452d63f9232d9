import type { MigrationInterface, QueryRunner } from "typeorm";

/** A migration: nothing is taken back, since what people and money have become since then cannot be. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  async down(): Promise<void> {
    throw new Error("Migrations go forward only");
  }
}

/** A migration of SQL statements, one after another. */
export abstract class SqlMigration extends ForwardOnly {
  abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }
}
