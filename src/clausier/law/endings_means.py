"""Who ends a contract and how it is said: the means of the insured, the registered letter of the insurer.

Source: Code des assurances, articles L113-12, L113-14, D113-7, R113-6 and R113-12. The copies that were read are those
of 1 December 2020 and after: for an earlier request only the means that the contract prints are known here.
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, termination
from clausier.law.articles import endings as articles
from clausier.rules.dates import days
from clausier.rules.provisions import Document, Item
from clausier.rules.terms import date_literal
from clausier.rules.words import all_of, any_of, named, not_

FREE_MEANS_SINCE = date_literal(2020, 12, 1)
ONLINE_FUNCTION_SINCE = date_literal(2023, 6, 1)
#: The letter of a new insurer is presumed received the day after it was sent.
PRESUMED_RECEIVED_AFTER = days(1)

INSURED_MEANS = (
    "lettre ou autre support durable, déclaration au siège ou au représentant, acte de commissaire de justice ou moyen "
    "de la vente à distance"
)
INSURER_MEANS = "lettre recommandée, papier ou électronique, au dernier domicile connu"
NEW_INSURER_MEANS = "lettre recommandée, papier ou électronique, envoyée par le nouvel assureur"

BY_INSURED = termination.by == "policyholder"
BY_INSURER = termination.by == "insurer"
BY_NEW_INSURER = termination.by == "new_insurer"
BY_HEIR = termination.by == "heir"

DURABLE = termination.channel.is_in(
    "registered_letter_receipt", "registered_letter", "registered_email", "letter", "email", "web", "other_durable"
)
REGISTERED = termination.channel.is_in("registered_letter_receipt", "registered_letter", "registered_email")
BY_THE_MEANS_OF_SALE = all_of(policy.sold_at_distance, termination.channel.is_in("sale_channel", "phone"))
ANY_LAWFUL_MEANS = named(
    all_of(
        termination.sent_on.on_or_after(FREE_MEANS_SINCE),
        any_of(DURABLE, termination.channel.is_in("office_statement", "bailiff"), BY_THE_MEANS_OF_SALE),
    ),
    articles.L113_14.cite,
    says="Depuis le 1er décembre 2020, l'assuré résilie par le moyen de son choix.",
)
PRIVATE_PERSON = named(
    all_of(policyholder.natural_person, policy.private_purpose),
    articles.L113_15_2.cite,
    articles.L113_12_1.cite,
    says="Le contrat couvre une personne physique hors de son activité professionnelle.",
)
REASONS_GIVEN = named(
    any_of(termination.reason_given, not_(PRIVATE_PERSON)),
    articles.L113_12_1.cite,
    says="L'assureur qui résilie le contrat d'un particulier donne ses motifs.",
)


def online_function(*rules: str) -> Document:
    """The page by which a contract is ended online, that an insurer who sells online owes since 1 June 2023."""
    three_steps = (
        "une page « résilier votre contrat » : les conditions, l'identité, le contrat, le motif",
        "un récapitulatif que l'assuré peut corriger",
        "la confirmation « je confirme ma demande »",
        "l'accusé de réception sur un support durable, avec la date de fin et ses effets",
    )
    return Document(
        (*rules, articles.L113_14.cite, articles.D113_7.cite),
        "L'assureur qui vend en ligne laisse résilier en ligne : une fonction gratuite, directe et permanente, en "
        "trois pages, suivie d'un accusé de réception.",
        key="online_termination",
        by="assureur",
        to="assuré",
        due=all_of(
            termination.sold_online_too, BY_INSURED, termination.sent_on.on_or_after(ONLINE_FUNCTION_SINCE)
        ),
        items=tuple(Item(what=one, rules=(articles.D113_7.cite,)) for one in three_steps),
        present=termination.online_function_offered,
    )
