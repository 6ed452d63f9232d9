// TypeGraphQL and TypeORM keep what decorators say in this polyfill: it comes before every class.
import "reflect-metadata";

export { PUBLIC_ACTOR, ROLES, actor, mayReadPeopleOf } from "./actor/actor.js";
export type { Actor, Role } from "./actor/actor.js";
export { readConfig } from "./config.js";
export type { Config, Environment, S3Bucket } from "./config.js";
export type { Job, ScanDocument, SubgraphModule, SubgraphParts } from "./module.js";
export { runJobs } from "./jobs/run-jobs.js";
export type { RunningJobs } from "./jobs/start-jobs.js";
export { createLog } from "./process/create-log.js";
export { exitInOrder } from "./process/exit-in-order.js";
export { callKey, localTokenKey, tokenVerifier } from "./process/local-keys.js";
export { serveAlone } from "./process/serve-alone.js";
export { servePlugins } from "./process/serve-plugins.js";
export { extensionSubgraphs } from "./serve/extension-subgraphs.js";
export { readableRegions, requirePeopleOf, requirePeopleReader } from "./actor/people-access.js";
export { CARERS, CHECKERS, againstRoleIn, requireActingIn, requireRoleIn } from "./actor/require-role.js";
export { isFew, partsLeftOut } from "./actor/few-persons.js";
export { createTokenVerifier, issueToken } from "./actor/access-token.js";
export type { TokenKeys, TokenVerifier } from "./actor/access-token.js";
export { signCall, signFileCall, verifyCall } from "./actor/signed-call.js";
export { createSubgraph } from "./files/create-subgraph.js";
export type { FileCall, ServeFile, ServedRoute } from "./files/file-call.js";
export { fileStatus } from "./files/file-status.js";
export { serveFile } from "./files/serve-file.js";
export { UPLOAD_LIMITS, limitsOf } from "./files/upload-body.js";
export type { UploadLimits } from "./files/upload-body.js";
export { callLocally } from "./serve/call-locally.js";
export type { LocalCalls } from "./serve/call-locally.js";
export { drained } from "./serve/drained.js";
export { REFUSAL_TYPE, publicFileError } from "./serve/file-routes.js";
export { newId, ulid } from "./id.js";
export { answeredBefore, idempotent, IDEMPOTENCY_TABLE } from "./mutations/idempotent.js";
export type { IdempotentCall } from "./mutations/idempotent.js";
export { httpPeers } from "./peers/http-peers.js";
export { dataOf } from "./peers/peer-answer.js";
export type { PeerCall, Peers } from "./peers/peers.js";
export { requireSystem, systemActor } from "./peers/system-actor.js";
export { personalData } from "./personal/personal-data.js";
export type { PersonalData, PersonalKeys } from "./personal/personal-data.js";
export { addLocalKey, personalKeys } from "./personal/personal-keys.js";
export { Access, accessBy, keepAccesses, latestAccesses, requireCarer } from "./personal/access.js";
export type { AccessTable } from "./personal/access.js";
export { reseal } from "./personal/reseal.js";
export type { SealedColumn } from "./personal/reseal.js";
export { ACTOR_FUNCTIONS, APPEND_ONLY_FUNCTION, actsIn, appendOnly } from "./database/actor-functions.js";
export { actAs, withActor } from "./database/with-actor.js";
export { Problem, Refusal, Refused, orProblem, problem, problemMessages } from "./errors/problem.js";
export { PROBLEMS } from "./errors/problem-catalogue.js";
export type { ProblemCode } from "./errors/problem-catalogue.js";
export { todayIn } from "./clock.js";
export type { Clock } from "./clock.js";
export { checkEntitiesMatchMigrations, checkSubgraphDatabases } from "./database/check-entities.js";
export { localDateColumn, monthColumn, rupiahColumn } from "./database/columns.js";
export { createDataSource } from "./database/data-source.js";
export type { DataSourceSettings, EntityClass, MigrationClass } from "./database/data-source.js";
export { DatabaseUnavailable } from "./database/database-unavailable.js";
export { startEmbedded, stopEmbedded } from "./database/embedded/start-embedded.js";
export type { EmbeddedOptions, EmbeddedPostgres } from "./database/embedded/start-embedded.js";
export { entitiesOf } from "./database/entities-of.js";
export type { Row } from "./database/entities-of.js";
export { ForwardOnly, SqlMigration } from "./database/forward-only.js";
export { deliverInOrder, takeTurnAtOutbox } from "./peers/deliver-in-order.js";
export { groupRows } from "./database/group-rows.js";
export { migrate } from "./database/migrate.js";
export type { MigrateOptions } from "./database/migrate.js";
export { openDatabases, openSubgraphDatabase } from "./database/open.js";
export type { DatabaseOptions, Databases, SubgraphDatabase } from "./database/open.js";
export type { Progress } from "./database/progress.js";
export { ensureRoles } from "./database/roles.js";
export type { RolesOptions } from "./database/roles.js";
export { regionMatch, regionPattern, regionRange } from "./database/region-range.js";
export type { RegionMatch, RegionRange } from "./database/region-range.js";
export { rowsByKey } from "./database/rows-by-key.js";
export { readOrMakeSecret } from "./database/secret-file.js";
export type { SubgraphRoles } from "./database/subgraph-roles.js";
export { withinRegions } from "./database/within-regions.js";
export { memoryDirectory } from "./database/testing/memory-directory.js";
export { withClient } from "./database/with-client.js";
export { CATALOGUE, RULE_ERRORS } from "./errors/catalogue.js";
export type { ErrorCode, ErrorDefinition } from "./errors/catalogue.js";
export { asCoded, codedError, fromRuleError } from "./errors/coded-error.js";
export type { CodedExtensions } from "./errors/coded-error.js";
export { codedInput } from "./errors/coded-input.js";
export { maskedResult } from "./errors/masked-result.js";
export { publicError } from "./errors/public-error.js";
export { buildFederatedSchema } from "./schema/build-subgraph-schema.js";
export type { SubgraphSchemaOptions } from "./schema/build-subgraph-schema.js";
export {
  DEFAULT_PAGE_SIZE,
  PageInfo,
  connectionType,
  decodeCursor,
  encodeCursor,
  pageSize,
} from "./schema/connection.js";
export type { ConnectionOf, EdgeOf } from "./schema/connection.js";
export {
  BenefitEventEnum,
  FundingSourceEnum,
  ProgrammeEnum,
  RegionLevelEnum,
  SchoolLevelEnum,
  SegmentEnum,
  VerificationEnum,
  WorkerCategoryEnum,
  graphEnum,
} from "./schema/enums.js";
export type { References } from "./schema/entities-resolver.js";
export { LegalBasisType } from "./schema/legal-basis-type.js";
export { MISSING_REASON_TEXTS, MissingReasonEnum } from "./schema/missing-reason.js";
export type { MissingReason } from "./schema/missing-reason.js";
export { Page } from "./schema/page.js";
export { containing, searchWords } from "./schema/search.js";
export { selectedFields } from "./schema/selected-fields.js";
export {
  LocalDateScalar,
  MonthScalar,
  NikScalar,
  RegionCodeScalar,
  RupiahScalar,
  SCALARS,
  UuidScalar,
} from "./schema/scalars.js";
export { SAMPLE_SIZE, numberFrom, sampleEnrolmentId, samplePeople, sampleUlid } from "./sample.js";
export type { SampleFacts, SampleFate, SamplePerson, SampleScheme } from "./sample.js";
export { serveSubgraphs } from "./serve/serve-subgraphs.js";
export type { RunningServer, ServeOptions } from "./serve/serve-subgraphs.js";
export { knownScheme } from "./known-scheme.js";
export { checkedYear, yearOrPresent } from "./year-argument.js";
export type { FileAnswer, FileRequest, FileRoute, RequestFacts, Subgraph } from "./subgraph.js";
