"""The list of customers: narrowed by chips, worked on by the hundred."""
