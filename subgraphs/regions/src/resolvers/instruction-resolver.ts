import { NATION } from "@payung/plugin-kit";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Achievement } from "../entities/achievement.js";
import { Instruction } from "../entities/instruction.js";
import { Target } from "../entities/target.js";
import { FigureSourceType } from "../entities/figure-parts.js";
import type { Publication } from "../entities/target.js";
import { targetsOf } from "../services/instructions.js";
import { InstructionStatusEnum } from "../types/instruction-status.js";
import type { InstructionStatus } from "../types/instruction-status.js";

@Resolver(() => Instruction)
export class InstructionResolver {
  @Query(() => [Instruction], {
    description:
      "The presidential instructions and national plans that are monitored, expired ones among them.",
  })
  async instructions(@Ctx() { loaders }: RegionsContext): Promise<readonly Instruction[]> {
    return (await loaders.instructions()).instructions;
  }

  @FieldResolver(() => Boolean, { description: "Whether its last day has passed." })
  expired(@Root() { validUntil }: Instruction, @Ctx() { today }: RegionsContext): boolean {
    return validUntil !== null && validUntil < today();
  }

  @FieldResolver(() => InstructionStatusEnum, { description: "The same as a word." })
  status(@Root() instruction: Instruction, @Ctx() context: RegionsContext): InstructionStatus {
    return this.expired(instruction, context) ? "EXPIRED" : "IN_FORCE";
  }

  @FieldResolver(() => [Target], { description: "What it asks for, by indicator and year." })
  async targets(@Root() instruction: Instruction, @Ctx() { loaders }: RegionsContext): Promise<Target[]> {
    return targetsOf(await loaders.instructions(), instruction);
  }

  @FieldResolver(() => String, { nullable: true, description: "Whom it addresses." })
  addressees(@Root() { addressees }: Instruction, @Ctx() { say }: RegionsContext): string | null {
    return addressees && say(addressees);
  }

  @FieldResolver(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Root() { note }: Instruction, @Ctx() { say }: RegionsContext): string | null {
    return note && say(note);
  }
}

@Resolver(() => Target)
export class TargetFields {
  @FieldResolver(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Root() { note }: Target, @Ctx() { say }: RegionsContext): string | null {
    return note && say(note);
  }

  @FieldResolver(() => FigureSourceType, {
    nullable: true,
    description: "Where it was read, if not in the plan.",
  })
  source(@Root() { source }: Target): Publication | null {
    return source;
  }

  @FieldResolver(() => [Achievement], {
    description: "What the nation reached by the same indicator, by date.",
  })
  async achieved(@Root() { indicator }: Target, @Ctx() { loaders }: RegionsContext): Promise<Achievement[]> {
    const { achievements } = await loaders.instructions();
    return achievements.filter((each) => each.indicator === indicator && each.regionCode === NATION);
  }
}

@Resolver(() => Achievement)
export class AchievementFields {
  @FieldResolver(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Root() { note }: Achievement, @Ctx() { say }: RegionsContext): string | null {
    return note && say(note);
  }

  @FieldResolver(() => FigureSourceType, { nullable: true, description: "Where it was read." })
  source(@Root() { source }: Achievement): Publication | null {
    return source;
  }
}
