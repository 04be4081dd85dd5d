"""The articles that the product rests on, by subject: one file each, every article a constant."""
