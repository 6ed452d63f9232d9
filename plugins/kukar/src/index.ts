import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { kukarApbd } from "./schemes/apbd.js";

export default definePlugin({
  id: "kukar",
  version: "1.0.0",
  regionCode: regionCode("64.02"),
  compatibility: "^0.1.0",
  schemes: [kukarApbd],
  figures: FIGURES,
});
