"""The words of the command line: every command with its arguments, its help and an example, in French only."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

from .. import __version__
from ..rules.case_words import clean, nearest, perhaps
from .ink import WIDTH

#: argparse puts a colon right after a title.
_SPACE = "\N{NO-BREAK SPACE}"
_ABOUT = """\
Les contrats d'assurance français, exécutés clause par clause : chaque réponse la cite.

Un DOSSIER est un fichier JSON, {"contract": …, "facts": {…}}, ou « - » (entrée standard).
Chaque commande écrit pour des personnes ; avec --json, pour des programmes.
"""
_ENDING = """\
Pour commencer : clausier demo
L'aide d'une commande : clausier COMMANDE --aide
Code de retour : 0, réponse donnée ; 2, dossier ou commande inutilisable ; 1, échec.
"""


class Misused(Exception):
    """The command line itself is wrong; the message is French."""


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Help pages as wide as every other page, with a French head."""

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **(options | {"width": WIDTH, "max_help_position": 26}))

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Usage under a French title."""
        super().add_usage(usage, actions, groups, "Utilisation : " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks French and raises Misused instead of ending the program."""

    def __init__(self, **options: Any):
        super().__init__(**({"formatter_class": _Layout, "allow_abbrev": False} | options | {"add_help": False}))
        self._positionals.title = "Arguments" + _SPACE
        self._optionals.title = "Options" + _SPACE
        self.add_argument("-h", "--help", "--aide", action="help", help="montre cette aide et s'arrête")

    def error(self, message: str) -> NoReturn:
        """Raises Misused with the French of one of argparse's messages."""
        raise Misused(f"{_french(message)} Aide : {self.prog} --aide")


#: What argparse says → what we say; {0}, {1} are the groups.
_MESSAGES = (
    (r"the following arguments are required: (.+)", "il manque {0}."),
    (r"unrecognized arguments: (.+)", "argument de trop ou inconnu : {0}."),
    (r"argument (.+?): expected .*argument", "« {0} » attend une valeur."),
    (r"argument (.+?): ignored explicit argument (.+)", "« {0} » ne prend pas de valeur."),
)
_UNKNOWN_COMMAND = re.compile(
    r"argument COMMANDE: invalid choice: (?P<quote>['\"])(?P<name>.*)(?P=quote) \(", re.DOTALL
)


def _french(message: str) -> str:
    unknown = _UNKNOWN_COMMAND.match(message)
    if unknown:
        name = unknown["name"]
        hint = perhaps(nearest(name, COMMANDS)) or f"Commandes : {', '.join(COMMANDS)}."
        return f"« {clean(name)} » n'est pas une commande. {hint}"
    for pattern, french in _MESSAGES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return french.format(*(clean(part, 200) for part in found.groups()))
    return "la ligne de commande est mal formée."


#: Command → what it answers, and the arguments of an example.
COMMANDS = {
    "contracts": ("les contrats connus et leur édition", ""),
    "facts": (
        "les faits qu'un contrat demande : nom, forme, question, qui répond",
        "icare_moto --search kilométrage",
    ),
    "parts": ("les pièces que peut désigner ce qu'un garage a écrit", '"moteur essuie-glaces AV"'),
    "decide": ("la décision sur un sinistre, avec son décompte et ses clauses", "dossier.json --final"),
    "ask": (
        "ce qui manque encore, le plus décisif d'abord ; ou une conversation",
        "icare_moto --save dossier.json",
    ),
    "eligible": ("le véhicule et la personne peuvent-ils être assurés, et sinon pourquoi", "dossier.json"),
    "rights": ("qui peut résilier, renoncer, céder, à partir de quand", "dossier.json --on 2026-03-10"),
    "deadlines": ("chaque délai : qui doit quoi, pour quand, ce que coûte un retard", "dossier.json"),
    "status": (
        "l'état du contrat à un instant, d'après ses événements",
        "dossier.json --at 2026-03-10T12:00+01:00",
    ),
    "coefficient": (
        "le bonus-malus à chaque échéance, calcul à l'appui, et la prime qui en résulte",
        "dossier.json --on 2026-03-10",
    ),
    "route": ("qui contacter, comment, quand, avec quoi sous la main", "dossier.json"),
    "documents": ("les pièces dues, mention par mention, et ce qui impose chacune", "dossier.json"),
    "retention": ("combien de temps chaque donnée est gardée, et jusqu'à quel jour", "dossier.json"),
    "compare": ("le même événement sous chaque contrat qui pourrait le couvrir", "dossier.json"),
    "read": ("le contrat en clair, clause par clause", "icare_moto 4.4"),
    "prove": ("trous, chevauchements, contradictions, clauses mortes", "icare_moto"),
    "sources": ("les articles de loi derrière les réponses, et ce qui n'a pas pu être vérifié", "L113-3"),
    "coverage": ("ce qui est exécuté, laissé au jugement d'une personne, ou informatif", "icare_moto"),
    "batch": (
        "beaucoup de dossiers d'un coup, en CSV ou en Parquet",
        "icare_moto dossiers.csv décisions.csv --lines lignes.csv",
    ),
    "replay": ("décide à nouveau d'après une décision enregistrée : est-ce la même ?", "décision.json"),
    "serve": ("le site, dans un navigateur de cette machine", "--port 8000"),
    "demo": ("le site, avec six sinistres fictifs ouverts d'un clic", "--texte"),
}


def parser() -> Parser:
    """The parser of the whole command line; `command` in its result names the command, or is None."""
    top = Parser(prog="clausier", description=_ABOUT, epilog=_ENDING)
    top.add_argument("--version", action="version", version=f"clausier {__version__}", help="montre la version")
    commands = top.add_subparsers(title="Commandes" + _SPACE, metavar="COMMANDE", dest="command")
    made = {name: _command(commands, name, *texts) for name, texts in COMMANDS.items()}
    _contracts(made)
    _claims(made)
    _questions(made)
    _many(made)
    _site(made)
    return top


def _command(commands: Any, name: str, summary: str, example: str) -> Parser:
    made_of = f"clausier {name} {example}".rstrip()
    sentence = summary[0].upper() + summary[1:] + ("" if summary.endswith("?") else ".")
    made = commands.add_parser(name, help=summary, description=sentence, epilog=f"Exemple : {made_of}")
    made.add_argument("--json", action="store_true", help="écrit du JSON pour un programme")
    return made


def _case(made: Parser) -> None:
    made.add_argument("case", metavar="DOSSIER", help="fichier JSON du dossier, ou « - » pour l'entrée standard")
    _reading(made)


def _reading(made: Parser) -> None:
    made.add_argument(
        "--reading",
        action="append",
        default=[],
        metavar="DOUTE=SENS",
        help="retient un autre sens là où le texte laisse un doute (« clausier read » les montre) ; se répète",
    )


def _contract(made: Parser) -> None:
    made.add_argument("contract", metavar="CONTRAT", help="clé du contrat (voir « clausier contracts »)")


def _contracts(made: dict[str, Parser]) -> None:
    for name in ("facts", "read", "prove", "coverage"):
        _contract(made[name])
    made["parts"].add_argument("words", metavar="MOTS", nargs="+", help="la pièce comme le garage l'écrit")
    made["sources"].add_argument("article", metavar="ARTICLE", nargs="?", help="article à montrer en entier (L. 113-3)")
    made["facts"].add_argument("--search", metavar="MOT", help="ne garde que les faits où ce mot apparaît")
    made["read"].add_argument(
        "place", metavar="ENDROIT", nargs="?", help="clause (4.4) ou règle (MOTO-4.4-1) à lire seule"
    )


def _claims(made: dict[str, Parser]) -> None:
    _case(made["decide"])
    _final(made["decide"])
    _case(made["compare"])
    _final(made["compare"])
    _case(made["ask"])
    made["ask"].add_argument("--talk", action="store_true", help="pose les questions une à une dans le terminal")
    made["ask"].add_argument("--save", metavar="FICHIER", help="enregistre le dossier à la fin de la conversation")


def _final(made: Parser) -> None:
    made.add_argument(
        "--final",
        action="store_true",
        help="clôt le dossier : ce qui n'est pas prouvé est tranché selon la charge de la preuve",
    )


def _questions(made: dict[str, Parser]) -> None:
    for name in ("eligible", "rights", "deadlines", "status", "route", "documents", "retention"):
        _case(made[name])
    made["coefficient"].add_argument(
        "case", metavar="DOSSIER", help="fichier JSON du dossier, ou « - » pour l'entrée standard"
    )
    for name in ("rights", "coefficient"):
        made[name].add_argument("--on", metavar="DATE", help="jour de la question (aujourd'hui par défaut)")
    made["status"].add_argument("--at", metavar="INSTANT", help="instant de la question (maintenant par défaut)")


def _many(made: dict[str, Parser]) -> None:
    _contract(made["batch"])
    made["batch"].add_argument(
        "source", metavar="ENTRÉE", help="dossiers, un par ligne, une colonne par fait (.csv ou .parquet)"
    )
    made["batch"].add_argument("target", metavar="SORTIE", help="décisions à écrire, une par ligne (.csv ou .parquet)")
    made["batch"].add_argument(
        "--lines",
        action="append",
        default=[],
        metavar="[TABLEAU=]FICHIER",
        help="lignes d'un tableau, rattachées par « case »",
    )
    _reading(made["batch"])
    _final(made["batch"])
    made["replay"].add_argument(
        "decision", metavar="DÉCISION", help="décision enregistrée par « clausier decide --json »"
    )


def _site(made: dict[str, Parser]) -> None:
    for name, port in (("serve", 8000), ("demo", 0)):
        free = "un port libre" if port == 0 else str(port)
        made[name].add_argument(
            "--port",
            type=_whole,
            default=port,
            metavar="N",
            help=f"port du site ({free} par défaut ; 0 : un port libre)",
        )
        made[name].add_argument(
            "--host", default="127.0.0.1", metavar="H", help="adresse du site (127.0.0.1, cette machine, par défaut)"
        )
    made["demo"].add_argument(
        "--texte",
        action="store_true",
        dest="in_text",
        help="montre les décisions dans le terminal, sans ouvrir le site",
    )


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise Misused(f"« {clean(text)} » n'est pas un nombre entier, comme 8000.") from None
