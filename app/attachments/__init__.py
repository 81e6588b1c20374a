"""Pictures, scans and documents kept inside the client file."""
