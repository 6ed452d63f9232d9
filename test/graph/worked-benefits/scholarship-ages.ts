import type { SchoolLevel } from "@payung/jamsostek";
import { MULTIPLE, PP } from "./worked-case.js";
import type { WorkedCase } from "./worked-case.js";

type Child = readonly [
  title: string,
  date: string,
  birthDate: string,
  level: SchoolLevel,
  yearInLevel: number,
  scholarship: number,
];

/** By school: TK and SD 8 x 1.5, SMP 3 x 2, SMA 3 x 3, university 5 x 12 million. */
const bySchool: readonly Child[] = [
  ["in the last year of SD has 1.5 + 6 + 9 + 60 million", "2024-10-17", "2013-05-05", "TK_SD", 8, 76_500_000],
  ["in the second year of SMP has 4 + 9 + 60 million", "2024-10-17", "2011-01-01", "SMP", 2, 73_000_000],
  ["in the second year of SMA has 6 + 60 million", "2024-10-17", "2009-05-05", "SMA", 2, 66_000_000],
  ["in the last year of SMA has 3 + 60 million", "2024-10-17", "2007-03-03", "SMA", 3, 63_000_000],
  ["of 18 at university has 5 x 12 million", "2024-10-17", "2006-06-01", "UNIVERSITY", 1, 60_000_000],
  ["of 20 in the last year has 12 million", "2024-10-17", "2004-06-01", "UNIVERSITY", 5, 12_000_000],
];

/** By age: paid on the day of the event and its anniversaries, while the child is younger than 23. */
const byAge: readonly Child[] = [
  [
    "whose last anniversary is the 22nd birthday has all nineteen payments",
    "2024-10-17",
    "2020-10-17",
    "TK_SD",
    1,
    87_000_000,
  ],
  [
    "whose 23rd birthday is the day after the last anniversary has all as well",
    "2024-10-17",
    "2019-10-18",
    "TK_SD",
    1,
    87_000_000,
  ],
  [
    "whose 23rd birthday is the last anniversary misses that payment",
    "2024-10-17",
    "2019-10-17",
    "TK_SD",
    1,
    75_000_000,
  ],
  [
    "of 20 at the start of university is paid three times",
    "2024-10-17",
    "2004-06-01",
    "UNIVERSITY",
    1,
    36_000_000,
  ],
  ["who becomes 22 on the day is paid once", "2024-10-17", "2002-10-17", "UNIVERSITY", 4, 12_000_000],
  ["who becomes 23 on the next day is paid once", "2024-10-17", "2001-10-18", "UNIVERSITY", 4, 12_000_000],
  ["who becomes 23 on the day is paid nothing", "2024-10-17", "2001-10-17", "UNIVERSITY", 4, 0],
  ["who became 23 the day before is paid nothing", "2024-10-17", "2001-10-16", "UNIVERSITY", 4, 0],
];

/** Somebody born on 29 February has a birthday on 28 February of a common year. */
const onLeapDays: readonly Child[] = [
  ["born on 29 February is 22 on 27 February 2027", "2027-02-27", "2004-02-29", "UNIVERSITY", 5, 12_000_000],
  ["born on 29 February is 23 on 28 February 2027", "2027-02-28", "2004-02-29", "UNIVERSITY", 5, 0],
  ["born on 29 February is 23 on 1 March 2027", "2027-03-01", "2004-02-29", "UNIVERSITY", 5, 0],
  [
    "born on 29 February is paid on 28 February 2026, at 22, and not a year later",
    "2026-02-28",
    "2004-02-29",
    "UNIVERSITY",
    4,
    12_000_000,
  ],
  [
    "of 21 on 29 February 2024 is paid then and on 28 February 2025",
    "2024-02-29",
    "2002-03-01",
    "UNIVERSITY",
    3,
    24_000_000,
  ],
  [
    "who becomes 23 on 1 March is paid on 29 February",
    "2024-02-29",
    "2001-03-01",
    "UNIVERSITY",
    5,
    12_000_000,
  ],
  [
    "who became 23 on 28 February is paid nothing on 29 February",
    "2024-02-29",
    "2001-02-28",
    "UNIVERSITY",
    5,
    0,
  ],
];

/** One child each of somebody who died at work. */
export const scholarshipAges: readonly WorkedCase[] = [...bySchool, ...byAge, ...onLeapDays].map(
  ([title, date, birthDate, level, yearInLevel, scholarship]) => ({
    title: `a child ${title}`,
    input: {
      programme: "JKK",
      event: "DEATH",
      date,
      monthlyIncome: 1_000_000,
      monthsContributed: 1,
      children: [{ birthDate, level, yearInLevel }],
    },
    expected: {
      benefits: [
        ["SANTUNAN_KEMATIAN", 48_000_000, MULTIPLE],
        ["SANTUNAN_BERKALA", 12_000_000, PP],
        ["BIAYA_PEMAKAMAN", 10_000_000, PP],
      ],
      total: 70_000_000,
      ofEachChild: [scholarship],
      scholarshipTotal: scholarship,
      ...(scholarship === 0 && { note: "23 years old" }),
    },
  }),
);
