"""What was written on a call sheet is typed back, row by row, by the keyboard alone."""
