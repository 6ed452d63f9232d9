import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Keys of personal data. Losing them loses the data; whoever has them reads it. */
export interface PersonalKeys {
  /** 32 bytes each, by a number from 1 to 65,535; the first encrypts, all decrypt. */
  readonly encryption: ReadonlyMap<number, Uint8Array>;
  /** Makes the blind index; changing it means to index every person again. */
  readonly index: Uint8Array;
}

/** Encrypts what only a named purpose may read, and finds it again by equality without decrypting. */
export interface PersonalData {
  /** @param kind what it is ("nik"), bound to the result: a value of one kind does not decrypt as another */
  encrypt(kind: string, text: string): Buffer;
  /** @throws Error when the value was changed, is of another kind, or its key is not here */
  decrypt(kind: string, sealed: Uint8Array): string;
  /** 16 bytes, the same for the same text; says nothing to whoever has no index key. */
  indexOf(kind: string, text: string): Buffer;
  /** True when a newer key encrypts by now. */
  isStale(sealed: Uint8Array): boolean;
}

const [KEY_ID, IV, TAG] = [2, 12, 16];

/** AES-256-GCM; sealed: key number (2 bytes), IV (12), tag (16), ciphertext. The index is HMAC-SHA-256, cut to 16 bytes. */
export function personalData({ encryption, index }: PersonalKeys): PersonalData {
  const [current] = encryption.keys();
  if (current === undefined) throw new RangeError("There is no key of personal data");
  const keyOf = (sealed: Uint8Array): Uint8Array => {
    const key = encryption.get(numberOf(sealed));
    if (!key) throw new Error(`The key ${numberOf(sealed)} of personal data is not here`);
    return key;
  };
  return {
    encrypt: (kind, text) => seal(current, encryption.get(current)!, kind, text),
    decrypt: (kind, sealed) => open(keyOf(sealed), kind, sealed),
    indexOf: (kind, text) => createHmac("sha256", index).update(`${kind}\0${text}`).digest().subarray(0, 16),
    isStale: (sealed) => numberOf(sealed) !== current,
  };
}

function numberOf(sealed: Uint8Array): number {
  return sealed[0]! * 256 + sealed[1]!;
}

function seal(number: number, key: Uint8Array, kind: string, text: string): Buffer {
  const head = Buffer.alloc(KEY_ID);
  head.writeUInt16BE(number);
  const iv = randomIv();
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(kind));
  const body = cipher.update(text, "utf8");
  const end = cipher.final();
  return Buffer.concat([head, iv, cipher.getAuthTag(), body, end]);
}

const IVS_AT_ONCE = 512;
let ivs = Buffer.alloc(0);

/** From a store of random bytes, each given once: asking for a few at a time costs more than the encryption. */
function randomIv(): Buffer {
  if (ivs.length < IV) ivs = randomBytes(IV * IVS_AT_ONCE);
  const iv = ivs.subarray(0, IV);
  ivs = ivs.subarray(IV);
  return iv;
}

function open(key: Uint8Array, kind: string, sealed: Uint8Array): string {
  const iv = sealed.subarray(KEY_ID, KEY_ID + IV);
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(kind));
  decipher.setAuthTag(sealed.subarray(KEY_ID + IV, KEY_ID + IV + TAG));
  return decipher.update(sealed.subarray(KEY_ID + IV + TAG), undefined, "utf8") + decipher.final("utf8");
}
