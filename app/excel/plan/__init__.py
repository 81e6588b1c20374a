"""What an import will do with each row: whose it is, what it changes, and what a person decided."""
