import type { Message } from "@payung/jamsostek";
import { PLUGIN_STATES } from "@payung/plugin-kit";
import type { PluginState, RegionCode } from "@payung/plugin-kit";
import { graphEnum } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

const PluginStateEnum = graphEnum(
  "PluginState",
  "ACTIVE serves all; DEGRADED its schemes but not its own fields; QUARANTINED nothing.",
  PLUGIN_STATES,
);

@ObjectType("Plugin", {
  description: "The part of Payung that one region brings: its schemes, figures and own fields.",
})
export class Plugin {
  @Field(() => String, { description: "The plugin's name." })
  readonly id: string;

  @Field(() => String, { nullable: true, description: "Its version; null where it did not load." })
  readonly version: string | null;

  @Field(() => PluginStateEnum, { description: "How much of it serves." })
  readonly state: PluginState;

  readonly regionCode: RegionCode | null;
  readonly lastErrorMessage: Message | null;
}
