import { DefaultNamingStrategy } from "typeorm";

/** Tables and columns in snake_case, as SQL is written by hand: `monthlyIncome` is the column monthly_income. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(className);
  }

  override columnName(propertyName: string, givenName: string, embeddedPrefixes: string[]): string {
    const name = givenName || snakeCase(propertyName);
    return [...embeddedPrefixes.map(snakeCase), name].join("_");
  }

  override relationName(propertyName: string): string {
    return snakeCase(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }

  override joinTableName(firstTable: string, secondTable: string, firstProperty: string): string {
    return snakeCase(`${firstTable}_${firstProperty}_${secondTable}`);
  }

  override joinTableColumnName(tableName: string, propertyName: string, columnName?: string): string {
    return snakeCase(`${tableName}_${columnName ?? propertyName}`);
  }
}

/** "jkmContributionBpu" is jkm_contribution_bpu, "ImportBatch" import_batch, "HTTPStatus" http_status. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}
