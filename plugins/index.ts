// No region is live yet.
