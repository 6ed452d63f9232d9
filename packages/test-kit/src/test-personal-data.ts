import { personalData } from "@payung/subgraph-kit";

/** Encrypts with keys that everybody knows: for made-up people only. */
export const testPersonalData = personalData({
  encryption: new Map([[1, new Uint8Array(32).fill(1)]]),
  index: new Uint8Array(32).fill(2),
});
