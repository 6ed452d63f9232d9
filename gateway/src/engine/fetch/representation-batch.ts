import { typenameOf, type JsonObject } from "../json-object.js";

/** The representations of one `_entities` list, each once, however many places ask for it. */
export class RepresentationBatch {
  readonly representations: JsonObject[] = [];
  readonly #identifyingField: string | undefined;
  readonly #slots = new Map<unknown, Map<unknown, number>>();

  /** @param identifyingField the only field besides `__typename`, if there is only one: spares writing JSON to compare */
  constructor(identifyingField: string | undefined) {
    this.#identifyingField = identifyingField;
  }

  /** The position of an equal representation in the list, to which it is added when it is new. */
  slotOf(representation: JsonObject): number {
    const field = this.#identifyingField;
    const value = field === undefined ? representation : representation[field];
    const identity = typeof value === "object" ? `\0${JSON.stringify(value)}` : value;
    const slots = this.#slotsOfType(typenameOf(representation));
    let slot = slots.get(identity);
    if (slot === undefined) {
      slot = this.representations.push(representation) - 1;
      slots.set(identity, slot);
    }
    return slot;
  }

  #slotsOfType(typename: unknown): Map<unknown, number> {
    let slots = this.#slots.get(typename);
    if (slots === undefined) {
      slots = new Map();
      this.#slots.set(typename, slots);
    }
    return slots;
  }
}
