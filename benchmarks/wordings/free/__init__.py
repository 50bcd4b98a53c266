"""Hands who wrote as they liked, or by rules that writers are not given any more: no example for a writer, but a hard one
for lies, which may be said in any way."""
