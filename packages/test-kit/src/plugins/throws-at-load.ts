// What a plugin's index.ts is when something in it breaks while it loads.
throw new Error("the regulation's table is missing");

// oxlint-disable-next-line no-unreachable
export default {};
