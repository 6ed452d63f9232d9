import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { rentan } from "./schemes/rentan.js";

export default definePlugin({
  id: "contoh",
  version: "1.0.0",
  regionCode: regionCode("99"),
  compatibility: "^0.1.0",
  schemes: [rentan],
  figures: FIGURES,
});
