"""Cancelling: to whom the request goes, depending on who bills the premium, and in what form.

Source: the service's answers, fifth question; Code des assurances, art. L. 113-14.
"""

from __future__ import annotations

from clausier.facts import policy, termination
from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route
from clausier.rules.words import all_of, named, not_, reading

from .directory import EMAIL, NOT_A_MOTORCYCLE, POST, RELATIONS

# --- doubts of the text -----------------------------------------------------------------------------------------------

FORM = Reading(
    "FAQ-5-2",
    "La page n'offre que le courriel et le courrier, alors que l'assuré a par la loi (L. 113-14) le choix de tout "
    "support durable, du moyen par lequel le contrat a été conclu, et d'une fonction en ligne.",
    (
        ("any_durable_medium", "Un écrit suffit, quel qu'il soit, et le moyen de la vente aussi ; le téléphone, non."),
        ("printed_means_only", "Seuls le courriel et le courrier comptent."),
    ),
    "La loi donne le choix à l'assuré ; la page n'ajoute que des adresses.",
)
NO_DELAY_STATED = Reading(
    "FAQ-5-1",
    "Ni préavis, ni date d'effet, ni condition ne sont donnés, et l'adresse diffère d'un mot de celle du contrat moto.",
    (("contract_terms", "Préavis et effet sont ceux du contrat ; l'une ou l'autre adresse convient."),),
    "La page oriente, le contrat règle.",
)
NOBODY_BILLS = Reading(
    "FAQ-5-4",
    "Rien n'est prévu quand ni ICARE ni un organisme de financement ne prélève la prime.",
    (("icare", "La demande va au Service Relations Clientèle."),),
    "C'est la voie que le texte donne à tous les cas qu'il ne prévoit pas.",
)

# --- the request ------------------------------------------------------------------------------------------------------

PRINTED = ("registered_letter_receipt", "registered_letter", "letter", "email")
IN_WRITING = named(
    reading(
        FORM,
        any_durable_medium=termination.channel.is_in(*PRINTED, "web", "sale_channel", "other_durable"),
        printed_means_only=termination.channel.is_in(*PRINTED),
    ),
    "FAQ-5-2",
    says="La demande se fait par écrit : un appel téléphonique ne suffit pas.",
)
CANCELLATION = all_of(asked.topic == "termination", NOT_A_MOTORCYCLE)
BY_WRITING = (f"courriel {EMAIL}", f"courrier {POST}")

BILLED_BY_ICARE = Route(
    ("FAQ-5-1", "FAQ-5-2"),
    "Si ICARE prélève la prime, la résiliation se demande par écrit, par courriel ou par courrier.",
    key="cancellation",
    topic="termination",
    when=all_of(CANCELLATION, policy.billed_by == "insurer"),
    contact=RELATIONS,
    channels=BY_WRITING,
    accepts=IN_WRITING,
    doubts=(NO_DELAY_STATED,),
)
BILLED_BY_LENDER = Route(
    "FAQ-5-3",
    "Si un organisme de financement prélève la prime, la demande va directement à lui.",
    key="cancellation_at_lender",
    topic="termination",
    when=all_of(CANCELLATION, policy.billed_by == "lender"),
    contact="l'organisme de financement qui prélève la prime",
    channels=("ses propres coordonnées",),
)
BILLED_BY_NEITHER = Route(
    ("FAQ-5-4", "FAQ-5-2"),
    "Si ni ICARE ni un organisme de financement ne prélève la prime, la demande écrite va au Service Relations "
    "Clientèle.",
    key="cancellation_unbilled",
    topic="termination",
    when=all_of(CANCELLATION, not_(policy.billed_by.is_in("insurer", "lender"))),
    contact=RELATIONS,
    channels=BY_WRITING,
    accepts=IN_WRITING,
    doubts=(NOBODY_BILLS,),
)
