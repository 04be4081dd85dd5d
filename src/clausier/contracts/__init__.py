"""One folder a contract, one file a chapter."""
