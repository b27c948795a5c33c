"""The formats that a source file may have beside plain text, one a module, and what each states about its text."""
