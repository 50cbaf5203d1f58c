"""What names, institutions, numbers and places look like, and what only keeps the place of one."""
