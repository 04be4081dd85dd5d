"""The shape of a decision, of what is missing, and of a comparison, with what each key holds, in French."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .wire import Wire, holds

Amount = Annotated[str, Field(pattern=r"^-?[0-9]+\.[0-9]{2}$", examples=["860.00"])]
Rules = Annotated[list[str], Field(description="Les règles citées, par leur identifiant au catalogue.")]
Day = Annotated[str, Field(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2}|none)$", description="Un jour ; none : jamais.")]
Outcome = Literal["covered", "reduced", "refused", "undetermined", "not_claimed"]


class Answer(Wire):
    """Toute réponse dit sous quel contrat, et dans quelle édition."""

    contract: str = holds("La clé du contrat.")
    edition: str = holds("Son édition.")


class Range(Wire):
    """Entre quoi et quoi se trouve le montant."""

    from_: Amount = holds("Au moins.", alias="from")
    to: Amount | None = holds("Au plus ; nul tant que rien ne le limite.")


class Step(Wire):
    """Une étape du décompte."""

    guarantee: str = holds("La garantie.")
    rules: Rules
    label: str = holds("Ce qui est compté.")
    amount: Amount | None = holds("Ce que l'étape ajoute ou retire ; nul si on l'ignore encore.")
    running: Amount | None = holds("Le total jusque-là.")


class Line(Wire):
    """Une ligne du devis."""

    id: str = holds("L'identifiant de la ligne.")
    guarantee: str = holds("La garantie.")
    outcome: Literal["granted", "reduced", "refused", "undetermined"] = holds(
        "Accordée, réduite, refusée ou en attente."
    )
    asked: Amount | None = holds("Ce qui est demandé.")
    granted: Amount | None = holds("Ce qui est accordé.")
    rules: Rules
    says: str = holds("Pourquoi.")


class Gate(Wire):
    """Ce qu'un paiement attend encore."""

    rules: Rules
    says: str = holds("Ce qui est attendu.")


class Payment(Wire):
    """Un paiement."""

    to: str = holds("Qui reçoit.")
    guarantee: str = holds("La garantie.")
    amount: Amount = holds("Le montant.")
    by: Day | None = holds("Le dernier jour pour payer.")
    nature: str = holds("Comment.")
    gates: list[Gate] = holds("Ce que le paiement attend encore.")
    rules: Rules


class Recovery(Wire):
    """Une somme à réclamer ensuite à quelqu'un."""

    from_: str = holds("À qui.", alias="from")
    amount: Amount | None = holds("Combien ; nul si on l'ignore encore.")
    says: str = holds("Pourquoi.")
    rules: Rules


class Guarantee(Wire):
    """Ce que donne une garantie."""

    key: str = holds("Sa clé.")
    label: str = holds("Son nom.")
    outcome: Outcome = holds("Couvert, réduit, refusé, pas encore décidable, ou rien n'est demandé.")
    payable: Amount | None = holds("Ce qu'elle paie.")
    asked: Amount | None = holds("Ce qui lui est demandé.")
    because: Rules
    says: list[str] = holds("Pourquoi elle ne joue pas.")


class Option(Wire):
    """Un choix possible."""

    value: str = holds("La valeur du fait.")
    worth: Amount | None = holds("Ce que ce choix rapporte.")
    rules: Rules


class Choice(Wire):
    """Un choix que quelqu'un n'a pas encore fait."""

    fact: str = holds("Le fait qui porte ce choix.")
    by: str = holds("Qui choisit.")
    says: str = holds("Entre quoi et quoi.")
    options: list[Option] = holds("Les choix ouverts.")
    if_silent: str = holds("Ce qui vaut sans choix.")


class Service(Wire):
    """Ce qui est dû en nature."""

    key: str = holds("La clé de la prestation.")
    what: str = holds("La prestation.")
    rules: Rules
    figures: dict[str, Any] = holds("Ses chiffres, par leur nom.")


class Deadline(Wire):
    """Un délai."""

    key: str = holds("La clé du délai.")
    owes: str = holds("Qui doit agir.")
    act: str = holds("Quoi faire.")
    from_: Any = holds("Le point de départ, jour ou instant ; nul si on l'ignore.", alias="from")
    last_day: Any = holds("Le dernier jour ou instant ; nul si on l'ignore.")
    met_on: Any = holds("Quand cela fut fait.")
    state: Literal["open", "met", "late"] = holds("Ouvert, tenu ou manqué.")
    consequence: str = holds("Ce que coûte le retard.")
    rules: Rules
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")


class Document(Wire):
    """Une pièce appelée."""

    key: str = holds("La clé de la pièce.")
    by: str = holds("Qui l'établit.")
    to: str = holds("Qui la reçoit.")
    says: str = holds("Pourquoi.")
    present: bool | None = holds("Présente, absente, ou on l'ignore.")
    items: list[str] = holds("Ce qu'elle doit porter.")
    rules: Rules


class Breach(Wire):
    """Une obligation dont la violation est prouvée."""

    who: str = holds("Qui l'a violée.")
    says: str = holds("L'obligation.")
    sanction: str = holds("Ce que cela coûte.")
    rules: Rules


class Missing(Wire):
    """Un fait inconnu qui peut encore changer la réponse."""

    fact: str = holds("Le fait.")
    question: str = holds("La question à poser.")
    asked_of: str = holds("À qui.")
    proof: str = holds("Ce qui le prouve.")
    decides: list[str] = holds("Ce qu'il peut changer.")
    only_if: list[str] = holds("Les verdicts encore ouverts dont il dépend.")


class Cited(Wire):
    """Une étape du raisonnement, avec la clause qui la fonde."""

    rules: Rules
    clause: str = holds("L'article.")
    says: str = holds("Ce qu'il dit, en nos mots.")
    value: Any = holds("Ce qui en résulte ; nul si on l'ignore.")
    because: Rules
    facts: list[str] = holds("Les faits lus.")


class Override(Wire):
    """Une clause sur laquelle la loi prévaut."""

    rules: Rules
    law: list[str] = holds("Les articles.")
    says: str = holds("Ce que donne la loi.")
    instead_of: str = holds("Ce que disait le contrat.")
    applied: bool = holds("Faux si l'on a demandé une autre lecture.")


class Record(Wire):
    """De quoi refaire la décision."""

    contract: str = holds("La clé du contrat.")
    edition: str = holds("Son édition.")
    facts: dict[str, Any] = holds("Les faits, sous leur forme unique.")
    readings: dict[str, str] = holds("Les sens retenus.")
    final: bool = holds("Si le dossier fut clos par la charge de la preuve.")


class Decision(Answer):
    """La décision sur un sinistre."""

    outcome: Outcome = holds("Couvert, réduit, refusé, pas encore décidable, ou rien n'est demandé.")
    payable: Amount | None = holds("Ce que reçoit l'assuré ou son réparateur ; nul tant que ce n'est pas décidable.")
    range: Range
    statement: list[Step] = holds("Le décompte, étape par étape.")
    lines: list[Line] = holds("Le sort de chaque ligne du devis.")
    payments: list[Payment] = holds("Qui reçoit quoi, et quand.")
    recoveries: list[Recovery] = holds("Ce qui se réclame ensuite.")
    guarantees: list[Guarantee] = holds("Ce que donne chaque garantie.")
    choices: list[Choice] = holds("Les choix qui restent à faire.")
    services: list[Service] = holds("Ce qui est dû en nature.")
    deadlines: list[Deadline] = holds("Les délais qui courent.")
    documents: list[Document] = holds("Les pièces appelées.")
    breaches: list[Breach] = holds("Les obligations violées.")
    missing: list[Missing] = holds("Ce qui manque pour conclure, le plus décisif d'abord.")
    readings: list[str] = holds("Les doutes du texte dont la réponse dépend.")
    overrides: list[Override] = holds("Là où la loi prévaut sur les mots du contrat.")
    trace: list[Cited] = holds("Le raisonnement, clause par clause.")
    case: Record
    fingerprint: str = holds("Le condensé de tout le reste.", pattern="^sha256:[0-9a-f]{64}$")


class State(Answer):
    """Où en est un dossier."""

    outcome: Outcome = holds("Ce que l'on sait déjà.")
    payable: Amount | None = holds("Le montant s'il est connu.")
    range: Range
    missing: list[Missing] = holds("Ce qui manque, le plus décisif d'abord.")


# --- a comparison ----------------------------------------------------------------------------------------------------


class Asked(Wire):
    """Une question qui manque encore."""

    fact: str = holds("Le fait.")
    question: str = holds("La question.")


class Compared(Answer):
    """Ce que répond un contrat."""

    title: str = holds("Le nom du contrat.")
    outcome: Outcome = holds("Sa réponse.")
    payable: Amount | None = holds("Ce qu'il paie.")
    range: Range
    missing: list[Asked] = holds("Ce qui lui manque.")
    unused: list[str] = holds("Les faits donnés dont aucune de ses clauses n'a l'usage.")
    decision: Decision


class Covering(Wire):
    """Une garantie qui répond d'un dommage."""

    contract: str = holds("Le contrat.")
    key: str = holds("La clé de la garantie.")
    label: str = holds("Son nom.")


class Share(Wire):
    """La part d'un assureur."""

    contract: str = holds("Le contrat.")
    alone: Amount = holds("Ce qu'il aurait payé seul.")
    bears: Amount = holds("Ce qui reste à sa charge.")


Together = Literal["applies", "may_apply", "does_not_apply"]


class Damage(Wire):
    """Un dommage que plusieurs contrats couvrent, ou peuvent couvrir."""

    state: Together = holds("Plusieurs paient, peuvent payer, ou non.")
    guarantees: list[Covering] = holds("Les garanties qui en répondent.")
    at_most: Amount | None = holds("Ce que l'ensemble paie au plus.")
    shares: list[Share] = holds("Le partage entre assureurs.")


class SeveralInsurers(Wire):
    """Ce que dit la loi quand plusieurs contrats couvrent le même sinistre."""

    source: str = holds("L'article de loi.")
    state: Together = holds("S'applique, peut s'appliquer, ou non.")
    says: str = holds("La règle, en nos mots.")
    damages: list[Damage] = holds("Les dommages concernés.")


class Comparison(Wire):
    """Le même événement sous chaque contrat."""

    contracts: list[Compared] = holds("La réponse de chaque contrat.")
    several_insurers: SeveralInsurers
