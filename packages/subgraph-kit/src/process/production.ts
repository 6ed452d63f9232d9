/**
 * To be imported before all else by what starts a process: unless told otherwise it is no developer's, and graphql then
 * leaves out a check of each object for a second copy of itself, a tenth of the time of a large answer.
 */
process.env["NODE_ENV"] ??= "production";
