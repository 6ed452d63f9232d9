import type { Role } from "@payung/subgraph-kit";

/** The facts of the matrix lie in this regency; beside it is another of the same province. */
export const HERE = "12.10";
const BESIDE = "12.11";
const ABOVE = "12";

const actor = (role: Role, ...regions: string[]) => ({ role, regions });

/** Who asks: each role, and those with regions inside, outside and above. */
export const ACTORS = {
  public: actor("PUBLIC"),
  analyst: actor("ANALYST", HERE),
  officer: actor("OFFICER", HERE),
  "officer beside": actor("OFFICER", BESIDE),
  "officer above": actor("OFFICER", ABOVE),
  funder: actor("FUNDER", HERE),
  "funder beside": actor("FUNDER", BESIDE),
  "funder above": actor("FUNDER", ABOVE),
  verifier: actor("VERIFIER", HERE),
  "verifier beside": actor("VERIFIER", BESIDE),
  "verifier above": actor("VERIFIER", ABOVE),
  admin: actor("ADMIN"),
} as const;

export type ActorName = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/**
 * What becomes of a question: an answer (which may be a refusal of what was asked, though not of who asks), nothing, or
 * the code by which who asks is refused.
 */
export type Outcome = "answers" | "empty" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_ALLOWED_HERE";
export type Outcomes = Readonly<Record<ActorName, Outcome>>;

function outcomes(of: (name: ActorName, role: Role, beside: boolean) => Outcome): Outcomes {
  const each = ACTOR_NAMES.map(
    (name) => [name, of(name, ACTORS[name].role, name.endsWith("beside"))] as const,
  );
  return Object.fromEntries(each) as Record<ActorName, Outcome>;
}

export const everybody = outcomes(() => "answers");
/** The product alone, for nobody. */
export const nobody = outcomes(() => "FORBIDDEN");

/** Who reads people, within the own regions. */
export const readersOfPeople = outcomes((_, role, beside) => {
  if (role === "PUBLIC") return "UNAUTHENTICATED";
  return role === "ANALYST" || beside ? "FORBIDDEN" : "answers";
});

/** Who looks after people, within the own regions. @param beside what whoever acts elsewhere gets of what it cannot see */
export const carers = (beside: Outcome): Outcomes =>
  outcomes((_, role, isBeside) => {
    if (role === "PUBLIC") return "UNAUTHENTICATED";
    if (role === "ANALYST") return "FORBIDDEN";
    if (isBeside) return beside;
    return role === "FUNDER" ? "NOT_ALLOWED_HERE" : "answers";
  });

/** Who decides between two payers, within the own regions; beside them there is nothing to decide. */
export const deciders = outcomes((_, role, beside) => {
  if (role === "PUBLIC") return "UNAUTHENTICATED";
  if (role === "ANALYST") return "FORBIDDEN";
  if (beside) return "empty";
  return role === "VERIFIER" || role === "ADMIN" ? "answers" : "NOT_ALLOWED_HERE";
});

/** Who reads people, where what lies elsewhere is not told from what is nowhere. */
export const readersHere = outcomes((_, role, beside) => {
  if (role === "PUBLIC") return "UNAUTHENTICATED";
  if (role === "ANALYST") return "FORBIDDEN";
  return beside ? "empty" : "answers";
});

/** Who enrols people, within the own regions. @param beside what an officer of elsewhere gets */
export const enrollers = (beside: Outcome): Outcomes =>
  outcomes((_, role, isBeside) => {
    if (role === "PUBLIC") return "UNAUTHENTICATED";
    if (role !== "OFFICER" && role !== "ADMIN") return "FORBIDDEN";
    return isBeside ? beside : "answers";
  });

/** Who makes a step of a claim: those roles within the own regions, and an admin. @param beside what the others of elsewhere get */
const steppersWith = (beside: Outcome, roles: readonly Role[]): Outcomes =>
  outcomes((_, role, isBeside) => {
    if (role === "PUBLIC") return "UNAUTHENTICATED";
    if (role === "ANALYST") return "FORBIDDEN";
    if (isBeside) return beside;
    return roles.includes(role) || role === "ADMIN" ? "answers" : "NOT_ALLOWED_HERE";
  });

/** Of a claim that is there: elsewhere nobody sees it. */
export const steppers = (...roles: readonly Role[]): Outcomes => steppersWith("empty", roles);
/** Who enters claims and looks after them. */
export const makers = steppers("OFFICER");
/** Of one that is not: the worker is known to be of elsewhere. */
export const filers = steppersWith("NOT_ALLOWED_HERE", ["OFFICER"]);

/** Those roles within their regions, and an admin. */
export const acting = (...roles: readonly Role[]): Outcomes =>
  outcomes((_, role, beside) => {
    if (role === "PUBLIC") return "UNAUTHENTICATED";
    if (role === "ADMIN") return "answers";
    return roles.includes(role) && !beside ? "answers" : "NOT_ALLOWED_HERE";
  });
