"""Hands of whom the checker learned nothing: what it makes of them, it makes of anybody. Whoever changes it for one of them
moves that one up."""
