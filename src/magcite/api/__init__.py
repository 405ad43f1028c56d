"""The jobs as a developer calls them: each takes a project, and does disk and network only where its name says so."""
