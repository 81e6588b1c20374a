"""What one sees before a client file is open."""
