import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { kotabaruBpu } from "./schemes/bpu.js";

export default definePlugin({
  id: "kotabaru",
  version: "1.0.0",
  regionCode: regionCode("63.02"),
  compatibility: "^0.1.0",
  schemes: [kotabaruBpu],
  figures: FIGURES,
});
