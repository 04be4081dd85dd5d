"""What documents must hold by law, before the contract and in it: every item with its article.

An office prepares or checks one by naming it (`document.prepared`); some are also called for by what happened. Letters
are in `letters`, the renewal notice and the information statement in `renewal_notice` and `claims_history_statement`.
Source: Code des assurances, L. 112-2 to L. 112-4, R. 112-1 to R. 112-6, L. 211-5-1, L. 521-4, R. 211-14-0-1, R. 211-15;
Code de la consommation, R. 616-1; Regulation (EU) 2017/1469.
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import document, policy, vehicle
from clausier.law.articles import documents as articles
from clausier.law.articles.complaints import CONSUMER_R616_1
from clausier.law.articles.liability import L211_5_1
from clausier.law.articles.limitation import R112_1
from clausier.law.articles.policy_life import L112_2, L112_3
from clausier.law.articles.reading import L112_4
from clausier.law.figures import PROOF_OF_INSURANCE
from clausier.law.sources import Article
from clausier.rules.dates import after, days
from clausier.rules.provisions import Document, Item, Right
from clausier.rules.terms import Truth
from clausier.rules.words import all_of, any_of, not_

INSURER = "assureur"
HOLDER = "souscripteur"
DISTRIBUTOR = "distributeur"

#: R. 211-14-0-1: the days for which the memo proves, from the effect of the policy.
MEMO_PRESUMES = days(15)


def stated(article: Article, *whats: str, needed: Truth | None = None) -> list[Item]:
    """Items that one article asks for, always or when `needed`."""
    return [Item(what=what, needed=needed, rules=(article.cite,)) for what in whats]


def paper(
    key: str,
    rules: Sequence[str],
    says: str,
    *,
    by: str = INSURER,
    to: str = HOLDER,
    items: Sequence[Item],
    also: Truth | None = None,
    present: Truth | None = None,
) -> Document:
    """A document that the office names, or that something else calls for; it cites its contract, then its articles."""
    prepared = document.prepared == key
    cited = dict.fromkeys([*rules, *(rule for item in items for rule in item.rules)])
    return Document(
        tuple(cited),
        says,
        key=key,
        by=by,
        to=to,
        due=prepared if also is None else any_of(prepared, also),
        items=items,
        present=present,
    )


# --- before the contract ---------------------------------------------------------------------------------------------


def product_sheet(*rules: str) -> Document:
    """The standard sheet on the product (IPID), before a non-life contract."""
    return paper(
        "product_sheet",
        rules,
        "Avant le contrat, un document normalisé résume le produit en neuf rubriques.",
        by=DISTRIBUTOR,
        items=[
            *stated(
                articles.R112_6,
                "le type d'assurance",
                "ce qui est couvert : principaux risques, plafonds, lieux, et ce qui ne l'est pas",
                "le paiement des primes : comment et quand",
                "les principales exclusions",
                "les obligations à la souscription",
                "les obligations en cours de contrat",
                "les obligations en cas de sinistre",
                "la durée du contrat, son début et sa fin",
                "la manière de résilier",
            ),
            *stated(articles.EU_2017_1469, "la présentation du modèle : deux pages, trois au plus, rubriques en ordre"),
        ],
    )


def precontract(*rules: str, liability: bool) -> Document:
    """What the insurer hands over before the contract; `liability`: it covers some."""
    own = stated(L112_2, "la fiche sur le fonctionnement dans le temps des garanties de responsabilité")
    return paper(
        "precontract",
        rules,
        "Avant le contrat, l'assureur remet l'information sur le prix, les garanties et les recours.",
        items=[
            *stated(
                L112_2,
                "une fiche sur le prix et les garanties",
                "le projet de contrat, ou une notice décrivant garanties, exclusions et obligations de l'assuré",
                "l'examen des réclamations, le recours au médiateur et le droit d'agir en justice",
                "l'adresse du siège de l'assureur",
            ),
            *(own if liability else []),
            *stated(articles.R112_3, "l'attestation écrite, par le souscripteur, du jour de la remise"),
        ],
        present=policy.precontract_information_given,
    )


def advice(*rules: str) -> Document:
    """The needs of the customer and the reasons of the advice."""
    return paper(
        "advice",
        rules,
        "Avant le contrat, le distributeur écrit les besoins du client et les raisons de son conseil.",
        by=DISTRIBUTOR,
        items=stated(
            articles.L521_4,
            "les exigences et les besoins exprimés par le client",
            "un contrat qui y répond",
            "les raisons de ce conseil",
        ),
    )


# --- the policy ------------------------------------------------------------------------------------------------------


def the_policy(*rules: str, motor: bool, renewable: bool, more: Sequence[Item] = ()) -> Document:
    """The policy. motor: it insures a vehicle; renewable: by tacit renewal; more: items with the contract's own ids."""
    return paper(
        "policy",
        rules,
        "La police est datée et porte les mentions du Code.",
        items=[
            *stated(
                L112_4,
                "le jour où elle est établie",
                "les noms et les domiciles des parties",
                "la chose ou la personne assurée",
                "la nature des risques garantis",
                "le moment où la garantie commence, et sa durée",
                "le montant de la garantie",
                "la prime",
                "l'adresse du siège de l'assureur",
                "le nom et l'adresse de l'autorité de contrôle",
                "nullités, déchéances et exclusions en caractères très apparents",
            ),
            *stated(
                R112_1,
                "la durée des engagements",
                *(["les conditions de la reconduction tacite"] if renewable else []),
                "les cas et les conditions dans lesquels le contrat prend fin",
                "ce que l'assuré déclare sur le risque et sur ses autres assurances",
                "comment un sinistre se déclare",
                "le délai de paiement des indemnités",
                "l'estimation des dommages, pour les garanties autres que de responsabilité",
                "le rappel de la règle proportionnelle",
                "le rappel des règles de la prescription",
            ),
            *(stated(L211_5_1, "le libre choix du réparateur") if motor else []),
            *stated(L112_3, "un texte écrit, en français, en caractères apparents"),
            *stated(CONSUMER_R616_1, "les coordonnées du médiateur et son site"),
            *more,
        ],
    )


ON_THE_FILE = all_of(vehicle.registered, PROOF_OF_INSURANCE.since(policy.signed_on))


def vehicle_memo(*rules: str) -> Document:
    """The memo of a registered vehicle, once at the sale of the policy, since 1 April 2024."""
    return Document(
        (*rules, articles.R211_14_0_1.cite),
        "Depuis le 1er avril 2024, un véhicule immatriculé a son mémo, remis une fois, à la souscription.",
        key="insured_vehicle_memo",
        by=INSURER,
        to=HOLDER,
        due=all_of(document.prepared == "insured_vehicle_memo", ON_THE_FILE),
        items=[
            *stated(
                articles.R211_14_0_1,
                "le nom et l'adresse de l'assureur",
                "les nom, prénoms et adresse du souscripteur",
                "le numéro de la police",
                "le jour de délivrance du mémo",
                "le jour d'effet du contrat",
                "le numéro d'immatriculation",
                "la marque et le modèle",
            ),
            *stated(articles.R211_14_0_1, "le type des remorques couvertes", needed=policy.trailers_covered),
            *stated(
                articles.R211_14_0_1,
                "le transport de personnes à titre onéreux",
                needed=vehicle.uses.has("paid_passenger_transport", "taxi"),
            ),
        ],
    )


def insurance_certificate(*rules: str) -> Document:
    """The certificate of other vehicles: not registered, or insured before the memo."""
    return Document(
        (*rules, articles.R211_15.cite),
        "Un véhicule non immatriculé, ou assuré avant le 1er avril 2024, a une attestation d'assurance, sans frais.",
        key="insurance_certificate",
        by=INSURER,
        to=HOLDER,
        due=all_of(document.prepared == "insured_vehicle_memo", not_(ON_THE_FILE)),
        items=[
            *stated(
                articles.R211_15,
                "le nom et l'adresse de l'assureur",
                "les nom, prénoms et adresse du souscripteur",
                "le numéro de la police",
                "la période que la prime payée couvre",
                "les caractéristiques du véhicule, dont l'immatriculation, à défaut le numéro de série ou du moteur",
            ),
            *stated(articles.R211_15, "le type des remorques couvertes", needed=policy.trailers_covered),
        ],
    )


def insurance_presumed(*rules: str) -> Right:
    """For how long the memo makes the insurance presumed; afterwards the file of insured vehicles does."""
    return Right(
        (*rules, articles.R211_14_0_1.cite),
        "Le mémo fait présumer l'assurance pendant quinze jours depuis l'effet du contrat ; ensuite, le fichier des "
        "véhicules assurés.",
        key="insurance_presumed",
        who="conducteur",
        act="faire présumer l'assurance par le mémo",
        ground=ON_THE_FILE,
        opens=policy.starts_on,
        closes=after(policy.starts_on, MEMO_PRESUMES),
        means="présentation du mémo lors d'un contrôle",
    )
