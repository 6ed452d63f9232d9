import type { Message } from "@payung/jamsostek";
import type { ZodType } from "zod";
import { shown } from "./plugin-problem.js";
import type { PluginProblem } from "./plugin-problem.js";

type Issue = NonNullable<ReturnType<ZodType["safeParse"]>["error"]>["issues"][number];

/** What a schema finds wrong with a value, in both languages: what is allowed and what was found. */
export function problemsFoundBy(schema: ZodType, value: unknown, root = ""): PluginProblem[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ path: pathText(issue.path, root), message: messageOf(issue) }));
}

/** For `superRefine`: an issue that brings its own sentence. */
export function own(message: Message, path: PropertyKey[] = []): object {
  return { code: "custom", path, params: { messages: message } };
}

function pathText(path: readonly PropertyKey[], root = ""): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : `${text}${text && "."}${String(step)}`),
    root,
  );
}

function messageOf(issue: Issue): Message {
  const found = shown(issue.input);
  switch (issue.code) {
    case "invalid_type":
      return allowed(KINDS[issue.expected] ?? same(issue.expected), found);
    case "invalid_value":
      return allowed(same(issue.values.map((value) => shown(value)).join(", ")), found);
    case "invalid_format":
      return allowed(FORMATS[issue.format] ?? same(issue.pattern ?? issue.format), found);
    case "too_small":
      return allowed(bound("sekurang-kurangnya", "at least", issue.minimum, issue.origin), found);
    case "too_big":
      return allowed(bound("paling banyak", "at most", issue.maximum, issue.origin), found);
    case "unrecognized_keys":
      return unknownMembers(issue.keys);
    case "custom":
      return (issue.params?.["messages"] as Message | undefined) ?? same(issue.message);
    default:
      return same(issue.message);
  }
}

function allowed(what: Message, found: string): Message {
  return {
    id: `yang boleh: ${what.id}; yang ada: ${found}`,
    en: `allowed: ${what.en}; found: ${found}`,
  };
}

function unknownMembers(keys: readonly string[]): Message {
  const names = keys.map((key) => `"${key}"`).join(", ");
  return {
    id: `anggota ${names} tidak dikenal dalam kontrak plugin`,
    en: `the plugin contract has no member ${names}`,
  };
}

function bound(id: string, en: string, count: number | bigint, origin: string): Message {
  const unit = UNITS[origin] ?? { id: "", en: "" };
  return { id: `${id} ${count}${unit.id}`, en: `${en} ${count}${unit.en}` };
}

function same(text: string): Message {
  return { id: text, en: text };
}

const UNITS: Record<string, Message> = {
  array: { id: " isi", en: " in the list" },
  string: { id: " huruf", en: " characters" },
};

const KINDS: Record<string, Message> = {
  string: { id: "teks", en: "a text" },
  number: { id: "bilangan", en: "a number" },
  int: { id: "bilangan bulat", en: "a whole number" },
  boolean: { id: "true atau false", en: "true or false" },
  array: { id: "sebuah daftar", en: "a list" },
  object: { id: "sebuah objek", en: "an object" },
  record: { id: "sebuah objek", en: "an object" },
};

const FORMATS: Record<string, Message> = {
  url: { id: "alamat http(s)", en: "an http(s) address" },
};
