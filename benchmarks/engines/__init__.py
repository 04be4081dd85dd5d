"""The peers, and the rule written by hand: one small module each, imported only by the process that measures it."""
