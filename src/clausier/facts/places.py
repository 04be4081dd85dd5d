"""Places: countries (ISO codes) and French territories, with their French labels."""

from __future__ import annotations

#: Countries of the international insurance card, those that contracts name, and "other".
COUNTRIES: dict[str, str] = {
    "FR": "France", "MC": "Monaco", "AD": "Andorre", "AL": "Albanie", "AT": "Autriche", "AZ": "Azerbaïdjan",
    "BA": "Bosnie-Herzégovine", "BE": "Belgique", "BG": "Bulgarie", "BY": "Biélorussie", "CH": "Suisse",
    "CU": "Cuba", "CY": "Chypre", "CZ": "Tchéquie", "DE": "Allemagne", "DK": "Danemark", "DZ": "Algérie",
    "EE": "Estonie", "ES": "Espagne", "FI": "Finlande", "GB": "Royaume-Uni", "GI": "Gibraltar", "GR": "Grèce",
    "HR": "Croatie", "HU": "Hongrie", "IE": "Irlande", "IL": "Israël", "IR": "Iran", "IS": "Islande",
    "IT": "Italie", "KP": "Corée du Nord", "LI": "Liechtenstein", "LT": "Lituanie", "LU": "Luxembourg",
    "LV": "Lettonie", "MA": "Maroc", "MD": "Moldavie", "ME": "Monténégro", "MK": "Macédoine du Nord",
    "MT": "Malte", "NL": "Pays-Bas", "NO": "Norvège", "PL": "Pologne", "PT": "Portugal", "RO": "Roumanie",
    "RS": "Serbie", "RU": "Russie", "SE": "Suède", "SI": "Slovénie", "SK": "Slovaquie", "SM": "Saint-Marin",
    "SY": "Syrie", "TN": "Tunisie", "TR": "Turquie", "UA": "Ukraine", "VA": "Vatican", "XK": "Kosovo",
    "other": "autre pays",
}  # fmt: skip

#: Where inside a country, when a contract tells its parts from one another.
TERRITORIES: dict[str, str] = {
    "mainland": "territoire principal du pays (France continentale, pour la France)",
    "corsica": "Corse",
    "guadeloupe": "Guadeloupe",
    "martinique": "Martinique",
    "guyane": "Guyane",
    "reunion": "La Réunion",
    "mayotte": "Mayotte",
    "saint_martin": "Saint-Martin",
    "saint_barthelemy": "Saint-Barthélemy",
    "saint_pierre_et_miquelon": "Saint-Pierre-et-Miquelon",
    "polynesie": "Polynésie française",
    "nouvelle_caledonie": "Nouvelle-Calédonie",
    "wallis_et_futuna": "Wallis-et-Futuna",
    "crimea": "Crimée ou Sébastopol",
    "other": "autre territoire",
}
