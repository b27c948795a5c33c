"""On Record's one Django app: press statements from a received file to a public page."""
