import type { Message } from "@payung/jamsostek";
import { LegalBasisType, LocalDateScalar, MissingReasonEnum, RupiahScalar } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { IndicatorEnum, ProgressUnitEnum } from "../entities/indicator.js";
import type { Indicator, ProgressUnit } from "../entities/indicator.js";
import { Instruction } from "../entities/instruction.js";
import { ReportedFigureRow } from "../entities/reported-figure.js";
import { Target } from "../entities/target.js";
import type { RegionalRegulationFacts } from "../services/regional-regulations.js";

@ObjectType("RegionalRegulation", {
  description: "A regulation that a region made, and since when terms rest on it.",
})
export class RegionalRegulation implements RegionalRegulationFacts {
  readonly regionCode: RegionalRegulationFacts["regionCode"];
  readonly schemeCode: string;

  @Field(() => LegalBasisType, { description: "The regulation." })
  readonly legalBasis: RegionalRegulationFacts["legalBasis"];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The first day of the scheme's terms that rest on it; null where no terms cite it.",
  })
  readonly since: RegionalRegulationFacts["since"];
}

@ObjectType("TargetProgress", {
  description:
    "How far a region is by one indicator of an instruction or plan: how much, of how many, by whom, when.",
})
export class TargetProgress {
  @Field(() => Instruction, { description: "Who asks for it." })
  readonly instruction: Instruction;

  @Field(() => IndicatorEnum, { description: "What is asked." })
  readonly indicator: Indicator;

  @Field(() => [Target], { description: "How much is asked, by year." })
  readonly targets: readonly Target[];

  @Field(() => RupiahScalar, { nullable: true, description: "How much there is, a whole number in `unit`." })
  readonly numerator: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: "Of how many; null where no source states it." })
  readonly denominator: number | null;

  @Field(() => ProgressUnitEnum, { description: "What numerator and denominator count." })
  readonly unit: ProgressUnit;

  @Field(() => Int, {
    nullable: true,
    description: "The rate in basis points, as it was published.",
  })
  readonly rate: number | null;

  @Field(() => String, { nullable: true, description: 'The day or period it speaks of: "2023", "2025-10".' })
  readonly asOf: string | null;

  readonly sourceMessage: Message | null;

  @Field(() => Int, { description: "How many regional governments it is known of." })
  readonly regionsReported: number;

  @Field(() => Int, { description: "Of how many: the region's own and all in it." })
  readonly regionsTotal: number;

  @Field(() => [RegionalRegulation], { description: "Which regulations there are, where that is asked." })
  readonly regulations: readonly RegionalRegulation[];

  @Field(() => [ReportedFigureRow], { description: "The published figures that the numerator adds." })
  readonly figures: readonly ReportedFigureRow[];

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why a value is null." })
  readonly missingReason: MissingReason | null;
}
