"""One module a journey: its addresses, its forms, and what it shows. No page computes an amount or a date."""
