"""The shapes of the other answers: contracts, vocabulary, coverage, insurability, rights, deadlines, status, routes."""

from __future__ import annotations

from typing import Any, Literal

from .decisions import Answer, Deadline, Override, Rules
from .wire import Wire, holds


class Contract(Wire):
    """Un contrat."""

    key: str = holds("Sa clé.")
    edition: str = holds("Son édition.")
    title: str = holds("Son nom.")
    document: str = holds("Le document dont il vient.")
    provisions: int = holds("Combien de dispositions il compte.")
    facts: int = holds("Combien de faits il lit.")


class Contracts(Wire):
    """Les contrats."""

    contracts: list[Contract] = holds("Chaque contrat, dans sa seule édition connue.")


class Fact(Wire):
    """Un fait."""

    name: str = holds("Son nom.")
    type: Literal["bool", "number", "date", "maybe_date", "instant", "choice"] = holds("Son type.")
    unit: str = holds("Son unité ; vide s'il n'en a pas.")
    question: str = holds("La question qui le demande.")
    asked_of: str = holds("Qui y répond.")
    proof: str = holds("Ce qui le prouve.")
    says: str = holds("Ce qu'il désigne.")
    expected: str = holds("Ce qui est attendu.")
    options: dict[str, str] = holds("Les valeurs possibles : clé → libellé.")


class Table(Wire):
    """Un tableau de lignes."""

    name: str = holds("Son nom.")
    question: str = holds("La question qui le demande.")
    asked_of: str = holds("Qui y répond.")
    proof: str = holds("Ce qui le prouve.")
    max_rows: int = holds("Combien de lignes au plus.")
    columns: list[Fact] = holds("Ses colonnes.")


class Vocabulary(Answer):
    """Le vocabulaire d'un contrat."""

    facts: list[Fact] = holds("Les faits.")
    tables: list[Table] = holds("Les tableaux.")


class Coverage(Answer):
    """Le sort de chaque règle du contrat."""

    executed: list[str] = holds("Les règles exécutées.")
    judgement: dict[str, str] = holds("Les règles laissées à une personne : règle → pourquoi.")
    informative: dict[str, str] = holds("Les règles qui n'appellent aucun calcul : règle → pourquoi.")
    not_mapped: dict[str, str] = holds("Les parties pas encore écrites en entier : partie → son objet.")


class Ground(Wire):
    """Une condition qui manque."""

    rules: Rules
    says: str = holds("La condition.")
    throughout: bool = holds("Si elle vaut pendant tout le contrat, ou seulement à la vente.")
    gives: str = holds("Ce que donne son défaut.")
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")


class OpenGround(Ground):
    """Une condition encore ouverte."""

    missing: list[str] = holds("Les faits qui la décideraient.")


class Eligibility(Answer):
    """Peut-on assurer ce risque ?"""

    eligible: bool | None = holds("Oui, non, ou pas encore décidable.")
    grounds: list[Ground] = holds("Les conditions qui ne sont pas remplies.")
    open: list[OpenGround] = holds("Les conditions encore ouvertes.")


class Right(Wire):
    """Un droit."""

    key: str = holds("Sa clé.")
    who: str = holds("Qui l'a.")
    act: str = holds("De faire quoi.")
    state: Literal["allowed", "not_allowed", "not_yet", "too_late", "undetermined"] = holds(
        "Ce qu'il en est ce jour-là."
    )
    opens: Any = holds("Quand il s'ouvre, jour ou instant.")
    closes: Any = holds("Quand il se ferme.")
    exercised_on: Any = holds("Quand il fut exercé.")
    effect: Any = holds("Quand il prend effet.")
    moment: str = holds("À quelle heure de ce jour ; vide si rien ne le dit.")
    refund: Any = holds("Ce qui est remboursé.")
    refund_by: Any = holds("Jusqu'à quand rembourser.")
    cost: Any = holds("Ce que l'exercer laisse à payer.")
    means: str = holds("Par quel moyen l'exercer.")
    addressee: str = holds("Auprès de qui.")
    confirms: str = holds("Qui le confirme.")
    says: str = holds("La règle, en nos mots.")
    rules: Rules
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")


class Rights(Answer):
    """Qui peut mettre fin au contrat, y renoncer, le transmettre."""

    on: str = holds("Le jour demandé.", json_schema_extra={"format": "date"})
    rights: list[Right] = holds("Chaque droit.")


class Deadlines(Answer):
    """Tous les délais."""

    deadlines: list[Deadline] = holds("Chaque délai qui court, ou peut courir.")


class ClockStep(Wire):
    """Une étape de la vie du contrat."""

    rules: Rules
    says: str = holds("Ce qui s'est passé.")
    value: Any = holds("Quand, ou quoi.")


class Clock(Wire):
    """Un état qui change avec le temps."""

    key: str = holds("Sa clé.")
    says: str = holds("Ce qu'il dit.")
    state: Any = holds("L'état à l'instant demandé, un mot ou un objet ; nul si on l'ignore.")
    missing: list[str] = holds("Les faits qui le décideraient.")
    steps: list[ClockStep] = holds("Les étapes qui y mènent.")
    rules: Rules


class Status(Answer):
    """L'état du contrat à un instant."""

    at: str = holds("L'instant demandé, à l'heure de Paris.", json_schema_extra={"format": "date-time"})
    clocks: list[Clock] = holds("Chaque état.")


class Route(Wire):
    """Un contact."""

    key: str = holds("Sa clé.")
    topic: str = holds("Le sujet.")
    contact: str = holds("Qui contacter.")
    channels: list[str] = holds("Par quels moyens.")
    hours: str = holds("Quand il répond.")
    open: bool | None = holds("S'il répond à l'heure de la demande ; nul si on l'ignore.")
    opens_at: Any = holds("Quand il répondra.")
    accepted: bool | None = holds("Si la demande est recevable telle qu'elle est faite.")
    have_ready: list[str] = holds("Ce qu'il faut avoir sous la main.")
    then: str = holds("Ce qui suit.")
    certain: bool = holds("Faux tant qu'un autre contact peut passer devant.")
    says: str = holds("La règle, en nos mots.")
    rules: Rules


class Remedy(Wire):
    """Une autre voie pour être entendu."""

    to: str = holds("Devant qui.")
    says: str = holds("Comment.")
    rules: Rules


class Routes(Answer):
    """Qui contacter."""

    routes: list[Route] = holds("Les contacts, un par sujet.")
    remedies: list[Remedy] = holds("Les voies de recours ouvertes.")
    missing: list[str] = holds("Les faits qui en diraient plus.")


class Item(Wire):
    """Une mention ou une pièce qu'un document contient."""

    what: str = holds("Laquelle.")
    needed: bool | None = holds("Vrai si elle est exigée, nul si l'on ne sait pas encore.")
    rules: Rules


class Paper(Wire):
    """Un document dû, mention par mention."""

    key: str = holds("Sa clé.")
    by: str = holds("Qui le donne.")
    to: str = holds("À qui.")
    says: str = holds("La règle, en nos mots.")
    present: bool | None = holds("S'il est fait ; nul si on l'ignore.")
    items: list[Item] = holds("Ce qu'il contient.")
    rules: Rules
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")


class Papers(Answer):
    """Les documents dus."""

    documents: list[Paper] = holds("Chaque document.")
    missing: list[str] = holds("Les faits qui en diraient plus.")


class Retention(Wire):
    """Une durée de conservation."""

    key: str = holds("Sa clé.")
    data: str = holds("Quelles données.")
    from_: Any = holds("Depuis quel jour ; « none » si rien n'a commencé, nul si on l'ignore.", alias="from")
    until: Any = holds("Jusqu'à quel jour compris.")
    controller: str = holds("Qui les garde.")
    says: str = holds("La règle, en nos mots.")
    rules: Rules
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")


class Retentions(Answer):
    """Combien de temps les données sont gardées."""

    retentions: list[Retention] = holds("Chaque durée.")
    missing: list[str] = holds("Les faits qui en diraient plus.")


class Part(Wire):
    """Une pièce qui peut être désignée."""

    key: str = holds("Sa clé, telle qu'une ligne de devis la porte.")
    label: str = holds("Son nom.")
    system: str = holds("L'organe dont elle fait partie.")
    name: str = holds("Le nom qui ressemble à ce qui est cherché.")
    likeness: float = holds("La ressemblance, de 0 à 1.", ge=0, le=1)


class Parts(Wire):
    """Les pièces que des mots peuvent désigner."""

    typed: str = holds("Les mots cherchés.")
    parts: list[Part] = holds("Les pièces, la plus probable d'abord.")
