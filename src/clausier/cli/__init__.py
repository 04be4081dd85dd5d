"""The command line: the only package here that reads files, the clock and the terminal."""
