export { testPlugin } from "./test-plugin.js";
export type {
  AffordabilityExample,
  AllocationExample,
  EligibilityExample,
  PayerExample,
  PluginExamples,
} from "./plugin-examples.js";
