"""What a single line is, by its layout and its words: a field, a label, the page's furniture."""
