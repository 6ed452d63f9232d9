import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { sumutMiskinEkstrem } from "./schemes/miskin-ekstrem.js";

export default definePlugin({
  id: "sumut",
  version: "1.0.0",
  regionCode: regionCode("12"),
  compatibility: "^0.1.0",
  schemes: [sumutMiskinEkstrem],
  figures: FIGURES,
});
