"""Which of several records is the work that somebody cited."""
