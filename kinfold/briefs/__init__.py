"""What a content team sees of a brief: its state, its page, its exports."""
