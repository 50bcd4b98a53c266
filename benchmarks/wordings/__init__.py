"""Ways to say what a fact says, truly and falsely, each file by another hand who did not know the checker."""
