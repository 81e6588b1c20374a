"""Old lists into the client file: choose, columns, check, import."""
