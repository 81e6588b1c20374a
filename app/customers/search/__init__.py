"""The search box: what the index holds, how it is filled and asked, and what it finds."""
