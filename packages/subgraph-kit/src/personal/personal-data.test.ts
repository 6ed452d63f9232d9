import { describe, expect, test } from "vitest";
import { personalData } from "./personal-data.js";

const key = (byte: number) => new Uint8Array(32).fill(byte);
const index = key(9);
const old = personalData({ encryption: new Map([[1, key(1)]]), index });
const rotated = personalData({
  encryption: new Map([
    [2, key(2)],
    [1, key(1)],
  ]),
  index,
});
const NIK = "9901020101800001";

describe("personal data", () => {
  test("is read again, and is never the same twice when encrypted", () => {
    expect(old.decrypt("nik", old.encrypt("nik", NIK))).toBe(NIK);
    expect(old.encrypt("nik", NIK).equals(old.encrypt("nik", NIK))).toBe(false);
    expect(old.encrypt("nik", NIK).toString("latin1")).not.toContain(NIK);
  });

  test("that somebody changed, or of another kind, is not read", () => {
    const sealed = old.encrypt("nik", NIK);
    sealed[sealed.length - 1]! ^= 1;
    expect(() => old.decrypt("nik", sealed)).toThrow("authenticate");
    expect(() => old.decrypt("account", old.encrypt("nik", NIK))).toThrow("authenticate");
  });

  test("of before a new key is read and known as stale; what is new takes the new key", () => {
    const sealed = old.encrypt("nik", NIK);
    expect(rotated.decrypt("nik", sealed)).toBe(NIK);
    expect(rotated.isStale(sealed)).toBe(true);
    expect(rotated.isStale(rotated.encrypt("nik", NIK))).toBe(false);
    expect(() => old.decrypt("nik", rotated.encrypt("nik", NIK))).toThrow("key 2");
  });

  test("is found again by an index of 16 bytes that a new encryption key does not change", () => {
    expect(old.indexOf("nik", NIK)).toHaveLength(16);
    expect(old.indexOf("nik", NIK).equals(rotated.indexOf("nik", NIK))).toBe(true);
    expect(old.indexOf("nik", NIK).equals(old.indexOf("account", NIK))).toBe(false);
    const elsewhere = personalData({ encryption: new Map([[1, key(1)]]), index: key(8) });
    expect(old.indexOf("nik", NIK).equals(elsewhere.indexOf("nik", NIK))).toBe(false);
  });
});
