"""The illness for which help is asked."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import yes_no

_CERTIFICATE = "le certificat médical"

unforeseen = yes_no(
    "illness.unforeseen", "La santé s'est-elle altérée de façon soudaine et imprévisible ?", "doctor", _CERTIFICATE,
    says="la santé s'est altérée de façon soudaine et imprévisible"
)
certified = yes_no(
    "illness.certified", "Une autorité médicale compétente a-t-elle constaté la maladie ?", "doctor", _CERTIFICATE,
    says="une autorité médicale a constaté la maladie"
)
from_accident = yes_no(
    "illness.from_accident", "La maladie a-t-elle un accident corporel pour origine ?", "doctor", _CERTIFICATE,
    says="la maladie a un accident corporel pour origine"
)
