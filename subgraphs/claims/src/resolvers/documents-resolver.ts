import { UuidScalar, requireCarer } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { nationalPapers, schemePapers } from "../documents/asked-documents.js";
import { strikeDocument } from "../documents/strike-document.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { Claim } from "../entities/claim.js";
import { AskedDocument } from "../types/asked-document.js";
import { ClaimResult } from "../types/claim-results.js";
import { DocumentAccess } from "../types/document-access.js";
import { changed } from "./claim-mutations.js";

@Resolver(() => ClaimDocument)
export class ClaimDocumentResolver {
  @FieldResolver(() => String, { description: "SHA-256 of the file as it was sent, in hexadecimal." })
  sha256(@Root() { hash }: ClaimDocument): string {
    return hash.toString("hex");
  }

  @FieldResolver(() => String, {
    description:
      "Where the file is loaded, below the graph's own address; holds for 5 minutes, without a token. It is kept who asks for it.",
  })
  async downloadUrl(
    @Root() { id, claimId }: ClaimDocument,
    @Ctx() { loaders }: ClaimsContext,
  ): Promise<string> {
    const { region } = (await loaders.claim.load(claimId))!;
    return loaders.documentLink.load({ id, claimId, region });
  }

  @FieldResolver(() => [DocumentAccess], {
    description:
      "To whom the file's address was given, the latest 20; for officers and verifiers of the place.",
  })
  accesses(
    @Root() { id }: ClaimDocument,
    @Ctx() { loaders, request }: ClaimsContext,
  ): Promise<readonly DocumentAccess[]> {
    requireCarer(request.actor, "accesses");
    return loaders.documentAccesses.load(id);
  }
}

/** The papers of a claim: what is asked for, and what was given. */
@Resolver(() => Claim)
export class DocumentsResolver {
  @FieldResolver(() => [ClaimDocument], {
    description: "All that was added, the first one first, with what was struck out.",
  })
  documents(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly ClaimDocument[]> {
    return loaders.documents.load(id);
  }

  @FieldResolver(() => [AskedDocument], {
    nullable: true,
    description: "The papers that law and scheme ask for; null where the scheme's rule fails.",
  })
  async documentsAsked(
    @Root() claim: Claim,
    @Ctx() { loaders, parts, request }: ClaimsContext,
  ): Promise<AskedDocument[]> {
    const [children, added] = await Promise.all([
      loaders.children.load(claim.id),
      loaders.documents.load(claim.id),
    ]);
    const of = { claim, hasChildren: children.length > 0 };
    const papers = [...nationalPapers(of), ...(await schemePapers(parts.registry, of))];
    return papers.map(({ code, name, why, ...paper }) => {
      const documents = added.filter((each) => each.code === code);
      const given = documents.some(({ removedOn }) => removedOn === null);
      return { ...paper, code, name: name[request.locale], why: why[request.locale], given, documents };
    });
  }

  @Mutation(() => ClaimResult, {
    description: "Strikes a wrong document out, saying why; it no longer counts and stays in the history.",
  })
  strikeDocument(
    @Arg("document", () => ID) document: string,
    @Arg("note", () => String) note: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { parts, request } = context;
    return changed(context, () => strikeDocument(parts, request.actor, { document, note }, key));
  }
}
