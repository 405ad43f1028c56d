"""language: what it makes of Swedish and English."""
