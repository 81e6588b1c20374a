"""Opening the files of lists, whatever they are: workbooks, text, web pages, cards of telephones."""
