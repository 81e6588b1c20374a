"""What was changed in a file, told in lines, with a way back."""
