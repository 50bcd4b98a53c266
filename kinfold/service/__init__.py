"""A finished run answered over HTTP: who is alike, who passes a filter, what is known of a customer and a segment."""
