/** No database can be had. The message says in words what to do; it is written for whoever starts Payung. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}
