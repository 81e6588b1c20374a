"""What an item of a customer file is: its kind, how it is read, shown, kept and sorted."""
