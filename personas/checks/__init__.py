"""How a claim is read and held against facts: words, quantities, directions."""
