"""Names of people and the offices that they hold, told apart in words."""
