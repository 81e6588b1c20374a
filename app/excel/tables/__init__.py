"""Finding the tables in sheets: headers, lines that hold nobody, cards, several of one customer."""
