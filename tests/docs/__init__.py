"""Every example in the docs is run."""
