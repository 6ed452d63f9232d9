import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const [KEY, IV, TAG] = [32, 12, 16];

/** What sealing adds to a content, in bytes. */
export const SEAL_BYTES = TAG;

export interface SealedContent {
  /** Ciphertext and tag: what leaves this process. */
  readonly sealed: Buffer;
  /** Key and IV in hex, of this content alone. */
  readonly key: string;
  /** SHA-256 of the content. */
  readonly hash: Buffer;
}

export function sealContent(content: Buffer): SealedContent {
  const [key, iv] = [randomBytes(KEY), randomBytes(IV)];
  const cipher = createCipheriv(CIPHER, key, iv);
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  const hash = createHash("sha256").update(content).digest();
  return { sealed, key: Buffer.concat([key, iv]).toString("hex"), hash };
}

/** Undefined for what is not, to the last bit, what was sealed with the key. */
export function openContent(sealed: Buffer, key: string): Buffer | undefined {
  const secret = Buffer.from(key, "hex");
  const decipher = createDecipheriv(CIPHER, secret.subarray(0, KEY), secret.subarray(KEY), {
    authTagLength: TAG,
  }).setAuthTag(sealed.subarray(sealed.length - TAG));
  const content = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
    return content;
  } catch {
    return undefined;
  }
}
