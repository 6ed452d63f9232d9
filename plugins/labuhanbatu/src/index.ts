import { definePlugin, regionCode } from "@payung/plugin-kit";
import { FIGURES } from "./figures.js";
import { labuhanbatuDesa } from "./schemes/desa.js";
import { labuhanbatuNonAsn } from "./schemes/non-asn.js";

export default definePlugin({
  id: "labuhanbatu",
  version: "1.0.0",
  regionCode: regionCode("12.10"),
  compatibility: "^0.1.0",
  schemes: [labuhanbatuDesa, labuhanbatuNonAsn],
  figures: FIGURES,
});
