/** One sentence for people, in both languages of the product. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

export type Locale = keyof Message;

/** What stands in a placeholder: the same in both languages, or one text for each. */
export type Placeholder = string | number | Message;

/** A template with its {placeholders} filled. A placeholder without a value is a mistake in the code and throws. */
export function fillMessage(template: Message, values: Readonly<Record<string, Placeholder>>): Message {
  return { id: fill(template.id, values, "id"), en: fill(template.en, values, "en") };
}

function fill(text: string, values: Readonly<Record<string, Placeholder>>, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`No value for the placeholder {${name}} of "${text}"`);
    return typeof value === "object" ? value[locale] : String(value);
  });
}

/** Several parts read as one text. */
export function joinMessages(parts: readonly Message[], separator: string): Message {
  return {
    id: parts.map((part) => part.id).join(separator),
    en: parts.map((part) => part.en).join(separator),
  };
}
