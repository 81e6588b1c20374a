"""Which item of the file a column is, guessed, chosen or kept from before."""
