"""Weights that come with the project, a card that says what each is good for, and the scripts that made them."""
