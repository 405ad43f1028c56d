"""The command line: arguments, exit codes, printing. Every job is done on the floors below."""
