// The package has no exports yet.
