import { FEDERATION_LINK } from "@payung/plugin-kit";
import type { ExtensionContext, GraphExtension, RegionCode } from "@payung/plugin-kit";

/** A type of its own on every region, and a field of the core that it needs for it. */
export const EXAMPLE_EXTENSION: GraphExtension = {
  typeDefs: /* GraphQL */ `
    ${FEDERATION_LINK}

    scalar RegionCode

    type Region @key(fields: "code") {
      code: RegionCode!
      name: String! @external
      "A greeting to the region, in the reader's language."
      contohGreeting(loud: Boolean = false): ContohGreeting @requires(fields: "name")
    }

    type ContohGreeting {
      code: RegionCode!
      text: String!
    }
  `,
  resolvers: {
    Region: {
      contohGreeting: (
        { code, name }: { readonly code: RegionCode; readonly name: string },
        { loud }: { readonly loud?: boolean },
        { locale }: ExtensionContext,
      ) => {
        const text = locale === "id" ? `Salam ${name}` : `Greetings, ${name}`;
        return { code, text: loud === true ? text.toUpperCase() : text };
      },
    },
  },
};
