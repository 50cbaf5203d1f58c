"""Tables, lists and columns in a draft: which hold its author's data, and which tell of others."""
