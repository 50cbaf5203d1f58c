"""Slips in the form of a text: where its numbering, its marks, its lengths are not as a reader expects."""
