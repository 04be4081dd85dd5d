"""CETELEM / ICARE Assurance, motorcycle mechanical breakdown and assistance, general conditions n° 2220453."""
