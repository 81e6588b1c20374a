"""Writing lists: customers, what a table shows, and the files themselves."""
