import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { graph } from "./graph.js";
import { jambiBkbk } from "./schemes/bkbk.js";

export default definePlugin({
  id: "jambi",
  version: "1.0.0",
  regionCode: regionCode("15"),
  compatibility: "^0.1.0",
  schemes: [jambiBkbk],
  figures: FIGURES,
  graph,
});
