/** One sentence for people, in both languages of the product. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

export type Locale = keyof Message;
