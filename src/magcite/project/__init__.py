"""The disk: where a project lies, reading its files, and writing them so that nothing is ever half written."""
