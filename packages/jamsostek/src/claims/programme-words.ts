import type { Message } from "../message.js";
import type { EntitlementFacts } from "./finding.js";
import { dateText } from "./date-text.js";

const PROGRAMME: Record<EntitlementFacts["programme"], Message> = {
  JKK: { id: "Jaminan Kecelakaan Kerja (JKK)", en: "Work-accident insurance (JKK)" },
  JKM: { id: "Jaminan Kematian (JKM)", en: "Death insurance (JKM)" },
};

/** The placeholders {programme}, {event} and {date} of a finding's sentence. */
export function eventWords({ programme, event, date }: EntitlementFacts): Record<string, Message> {
  return {
    programme: PROGRAMME[programme],
    event: event === "DEATH" ? { id: "kematian", en: "death" } : { id: "kecelakaan", en: "accident" },
    date: dateText(date),
  };
}
