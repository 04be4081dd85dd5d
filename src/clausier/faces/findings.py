"""What the solver is asked and what it answers, as every face says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Status:
    """What a finding came to. word: on its tag. one, many: after a count, in the singular and the plural."""

    word: str
    one: str
    many: str

    def counted(self, count: int) -> str:
        """ "2 points démontrés"."""
        return f"{count} {self.one if count <= 1 else self.many}"


#: Kind of question → its heading, and what is asked; a heading of what may come later is its kind.
KINDS = {
    "table": ("Tables à tranches", "Une valeur a-t-elle une ligne, et une seule ?"),
    "payment": ("Décomptes", "Un total devient-il négatif, ou une retenue le fait-elle monter ?"),
    "cap": ("Plafonds", "Un paiement peut-il dépasser son plafond ?"),
    "monotone": ("Prix", "Un prix plus élevé peut-il faire payer moins ?"),
    "alive": ("Clauses vivantes", "Existe-t-il un cas où la clause joue ?"),
    "override": ("La loi avant le contrat", "Où la loi prévaut-elle sur les mots du contrat, et qu'y change-t-elle ?"),
    "doubt": ("Doutes", "Existe-t-il un cas où une autre lecture change la réponse ?"),
}
#: Statuses, those that need a look first.
STATUSES = {
    "failed": Status("Contredit", "réponse contraire", "réponses contraires"),
    "unproved": Status("Sans réponse", "question restée sans réponse", "questions restées sans réponse"),
    "found": Status("Laissé ouvert", "point laissé ouvert par le texte", "points laissés ouverts par le texte"),
    "prevails": Status("La loi prévaut", "clause que la loi remplace", "clauses que la loi remplace"),
    "proved": Status("Démontré", "point démontré", "points démontrés"),
}
