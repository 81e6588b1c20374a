"""Reading rows: what a cell tells, with what its column proves, becomes the values of a draft."""
