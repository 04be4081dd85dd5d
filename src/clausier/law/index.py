"""Everything of the law that the product states, in one place: its articles by subject, its figures over time."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from clausier.law import claims_history_statement, figures, limitation, victims
from clausier.law import complaints as complaints_rules
from clausier.law import data_protection as data_protection_rules
from clausier.law.articles import (
    bonus_malus,
    calendar,
    complaints,
    consumer,
    data_protection,
    declarations,
    disasters,
    documents,
    endings,
    interest,
    liability,
    policy_life,
    premium,
    reading,
    recourse,
    renunciation,
    road_code,
    taxes,
)
from clausier.law.articles import limitation as limitation_articles
from clausier.law.dated import Change, Dated
from clausier.law.sources import Article

#: Subject, French → the articles about it. A file of `articles` that is missing here is a fault of the house.
SUBJECTS: dict[str, ModuleType] = {
    "Ce qu'un contrat peut dire, et comment il se lit": reading,
    "Les déclarations de l'assuré": declarations,
    "La prime impayée": premium,
    "La réduction-majoration (bonus-malus)": bonus_malus,
    "La vie du contrat": policy_life,
    "La fin du contrat": endings,
    "La renonciation": renunciation,
    "La prescription": limitation_articles,
    "Le recours de l'assureur": recourse,
    "La responsabilité automobile et les victimes": liability,
    "Les catastrophes, la tempête, les attentats": disasters,
    "Le Code de la route": road_code,
    "Les consommateurs : conformité, vente à distance": consumer,
    "Les documents": documents,
    "Les réclamations": complaints,
    "Les données personnelles": data_protection,
    "Les jours fériés et le compte des jours": calendar,
    "L'intérêt légal": interest,
    "Les taxes et contributions": taxes,
}

#: The modules of the law whose figures or rules change with the day.
_CHANGING = (
    figures,
    limitation,
    claims_history_statement,
    victims,
    complaints_rules,
    data_protection_rules,
)


@cache
def articles() -> dict[str, tuple[Article, ...]]:
    """Subject → its articles, in the order of their file; an article that two files name stands in the first."""
    found: dict[str, tuple[Article, ...]] = {}
    seen: set[Article] = set()
    for subject, module in SUBJECTS.items():
        own = dict.fromkeys(one for one in vars(module).values() if isinstance(one, Article))
        found[subject] = tuple(one for one in own if one not in seen)
        seen.update(own)
    return found


@cache
def by_citation() -> dict[str, Article]:
    """Every article by the way answers cite it."""
    return {one.cite: one for found in articles().values() for one in found}


@cache
def over_time() -> tuple[Dated | Change, ...]:
    """Every figure, and every rule without a figure, that the law changes."""
    found = [one for module in _CHANGING for one in vars(module).values() if isinstance(one, Dated | Change)]
    return tuple(dict.fromkeys(found))


def of_citation(citation: str) -> Article | None:
    """The article of a citation, which may name a place in it ("…, 1°"); None when it is no article known here."""
    known = by_citation()
    found = [cite for cite in known if citation == cite or citation.startswith(f"{cite}, ")]
    return known[max(found, key=len)] if found else None


#: What no article says of itself, and nobody could verify offline.
NOT_VERIFIED = (
    "Tout changement postérieur à la copie ou à la page lue : surtout le livre Ier du Code des assurances après "
    "2023 et le Code de la route après octobre 2020. Une date de dernier changement ancienne ne prouve pas que "
    "l'article n'ait pas changé depuis.",
    "Les articles L. 112-2-1 et L. 112-9 du Code des assurances tels que récrits pour le 19 juin 2026 ; si les "
    "contrats de l'article L. 211-1 restent hors de la renonciation à distance.",
    "Le projet de loi de simplification de la vie économique, pour sa partie sur l'assurance (délais d'offre "
    "après un sinistre, motifs de toute résiliation par l'assureur) : ni son adoption ni sa date n'ont été "
    "trouvées.",
    "Les articles D. 113-7 et R. 211-14-0-1 du Code des assurances et l'arrêté de 2022 sur le minimum des "
    "dommages matériels, dans leurs propres mots.",
    "L'ordre de la réduction proportionnelle (L. 113-9) par rapport à la franchise et au plafond, le paiement "
    "partiel après une mise en demeure, l'effet d'une résiliation sans motifs (L. 113-12-1), la prime du temps "
    "suspendu, la faute intentionnelle envers les victimes : jurisprudence ou commentaires seulement.",
    "Les délais de la recommandation 2024-R-02 de l'ACPR : depuis l'envoi ou depuis la réception. Le sens de « "
    "jours ouvrés » et de « jours ouvrables » dans les contrats d'assurance.",
    "Les taux de taxe après la loi de finances pour 2025 ; la taxe sur l'assistance, la protection juridique et "
    "le bris de glaces ; les contributions aux fonds après 2024 ; l'intérêt légal du second semestre de 2026.",
    "La loi maltaise, pour l'assureur du contrat BAST/CIR/2020/16/FR/25/020 ; la prescription de l'action en "
    "conformité depuis 2022.",
)
