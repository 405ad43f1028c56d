"""The content of the project itself: pages, references, the invented example."""
