"""The rows that belong to a file: family, assets, purchases, people; their tables and their dialog."""
