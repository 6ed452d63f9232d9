import type { LegalBasis, Message } from "@payung/jamsostek";
import type { RequestFacts } from "../subgraph.js";
import { Ctx, Directive, Field, InterfaceType, ObjectType } from "type-graphql";
import { LegalBasisType } from "../schema/legal-basis-type.js";
import { PROBLEMS } from "./problem-catalogue.js";
import type { ProblemCode } from "./problem-catalogue.js";

/** What a mutation answers instead of its effect, where that was to be expected. */
@InterfaceType("Problem", {
  description: "Why a mutation changed nothing, where that can be expected: a member of its result.",
})
export abstract class Problem {
  @Field(() => String, { description: "Stable, in capitals, listed in docs/errors.md." })
  readonly code: string;

  readonly messages: Message;

  @Field(() => String, { description: "What is wrong and what to do, in the reader's language." })
  message(@Ctx() { request }: { readonly request: RequestFacts }): string {
    return this.messages[request.locale];
  }
}

/** A problem that needs no fields of its own; every mutation's result has it. */
@Directive("@shareable")
@ObjectType("Refusal", {
  implements: Problem,
  description: "The input, or how things stand, does not allow what was asked; nothing was changed.",
})
export class Refusal extends Problem {
  @Field(() => String, { nullable: true, description: "The path of the input at fault." })
  readonly field: string | null;

  @Field(() => LegalBasisType, { nullable: true, description: "The rule that refuses it." })
  readonly basis: LegalBasis | null;
}

type Parameters = Readonly<Record<string, string | number | Message>>;

/** A problem of the catalogue. @param field the path of the input at fault */
export function problem(
  code: ProblemCode,
  parameters: Parameters = {},
  field?: string,
  basis?: LegalBasis,
): Refusal {
  return Object.assign(new Refusal(), {
    code,
    messages: problemMessages(code, parameters),
    field: field ?? null,
    basis: basis ?? null,
  });
}

/** The sentences of a problem, for result types that have fields of their own. */
export function problemMessages(code: ProblemCode, parameters: Parameters = {}): Message {
  return { id: filled(PROBLEMS[code].id, parameters, "id"), en: filled(PROBLEMS[code].en, parameters, "en") };
}

function filled(template: string, parameters: Parameters, locale: keyof Message): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`A problem's sentence needs "${name}"`);
    return typeof value === "object" ? value[locale] : String(value);
  });
}

/** Thrown in a service to leave the transaction; the resolver answers its problem. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly because: Problem) {
    super(because.code);
  }
}

/** What the work answers, or the problem with which a service refused it. */
export async function orProblem<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.because;
    throw error;
  }
}
