import { RuleError, localDate, month, rupiah } from "@payung/jamsostek";
import { isRegionCode } from "@payung/plugin-kit";
import { GraphQLScalarType, Kind } from "graphql";
import type { ValueNode } from "graphql";
import { asCoded, codedError } from "../errors/coded-error.js";

/** What a message may show of a bad value: short, and never more than its beginning. */
function shown(value: unknown): string {
  const whole =
    typeof value === "string" ? value : typeof value === "bigint" ? value.toString() : JSON.stringify(value);
  return whole.length > 40 ? `${whole.slice(0, 40)}...` : whole;
}

/** A scalar whose outside and inside are the same text or number. */
function scalar(name: string, description: string, read: (value: unknown) => unknown): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(literal(node)),
    serialize: (value) => value,
  });
}

/** An integer beyond 2^53-1 stays text, so that it is refused with its own digits. */
function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) {
    const value = Number(node.value);
    return Number.isSafeInteger(value) ? value : BigInt(node.value);
  }
  if (node.kind === Kind.FLOAT) return Number(node.value);
  if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return node.value;
  return undefined;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : shown(value);
}

export const RupiahScalar = scalar(
  "Rupiah",
  "A whole number of rupiah as a JSON integer, from 0 to 2^53-1; never rounded.",
  (value) =>
    asCoded(() => {
      if (typeof value === "number" || typeof value === "bigint") return rupiah(value);
      throw notRupiah(value);
    }),
);

function notRupiah(value: unknown): RuleError {
  return new RuleError("INVALID_RUPIAH", {
    id: `${shown(value)} tidak sah: rupiah ditulis sebagai bilangan bulat antara 0 dan 9.007.199.254.740.991.`,
    en: `${shown(value)} is not valid: rupiah is a whole number between 0 and 9,007,199,254,740,991.`,
  });
}

export const RegionCodeScalar = scalar(
  "RegionCode",
  'A Kemendagri region code: "15", "15.01", "15.01.02", "15.01.02.2003"; the nation is "ID".',
  (value) => {
    if (typeof value === "string" && isRegionCode(value)) return value;
    throw codedError("INVALID_REGION_CODE", { value: shown(value) });
  },
);

export const LocalDateScalar = scalar(
  "LocalDate",
  'A calendar day without time or zone: "2026-11-21".',
  (value) => asCoded(() => localDate(asText(value))),
);

export const MonthScalar = scalar("Month", 'A calendar month: "2026-11".', (value) =>
  asCoded(() => month(asText(value))),
);

/** A NIK never stands in an error, not even a bad one. */
export const NikScalar = scalar("NIK", "A national identity number: 16 digits as text.", (value) => {
  if (typeof value === "string" && /^\d{16}$/.test(value)) return value;
  throw codedError("INVALID_NIK");
});

export const UuidScalar = scalar("UUID", "A UUID in its canonical text form.", (value) => {
  if (typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    return value.toLowerCase();
  throw codedError("INVALID_UUID", { value: shown(value) });
});

/** The product's own scalars by name, for the gateway, which checks input before it plans. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  Rupiah: RupiahScalar,
  RegionCode: RegionCodeScalar,
  LocalDate: LocalDateScalar,
  Month: MonthScalar,
  NIK: NikScalar,
  UUID: UuidScalar,
};
