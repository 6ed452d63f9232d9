import { expect, test } from "vitest";
import { snakeCase, SnakeCaseNaming } from "./snake-case-naming.js";

test.each([
  ["jkmContributionBpu", "jkm_contribution_bpu"],
  ["ImportBatch", "import_batch"],
  ["HTTPStatus", "http_status"],
  ["regionCode2019", "region_code2019"],
  ["already_snake", "already_snake"],
])("%s is %s in SQL", (name, expected) => {
  expect(snakeCase(name)).toBe(expected);
});

test("an embedded column carries the name of what embeds it, and a given name stays", () => {
  const naming = new SnakeCaseNaming();
  expect(naming.columnName("validFrom", "", ["legalBasis"])).toBe("legal_basis_valid_from");
  expect(naming.columnName("validFrom", "von", [])).toBe("von");
  expect(naming.tableName("LegalBasis", undefined)).toBe("legal_basis");
  expect(naming.joinColumnName("importBatch", "id")).toBe("import_batch_id");
});
