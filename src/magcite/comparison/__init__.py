"""Whether two records speak of one work: field by field, and by the marks that tell a work."""
