"""The words of the command line: every help page is French, every misuse is said in French."""

from __future__ import annotations

import re

import pytest

from clausier import __version__
from clausier.cli.ink import WIDTH
from clausier.cli.words import COMMANDS
from tests.cli.desk import ask

#: What argparse would say by itself.
ENGLISH = re.compile(
    r"\b(usage|show this|help message|and exit|positional|optional arguments|required|invalid|unrecognized|expected|"
    r"choose from)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("page", [[], *([name] for name in COMMANDS)], ids=lambda page: page[0] if page else "clausier")
@pytest.mark.parametrize("flag", ["-h", "--help", "--aide"])
def test_every_help_page_is_french(page: list[str], flag: str):
    answer = ask(*page, flag)

    assert (answer.status, answer.err) == (0, "")
    assert ENGLISH.search(answer.out) is None
    assert answer.out.startswith(f"Utilisation : clausier{' ' + page[0] if page else ''}")
    assert max(map(len, answer.out.splitlines())) <= WIDTH


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_that_the_parser_takes(name: str):
    from clausier.cli.words import parser

    example = ask(name, "--aide").out.split("Exemple : clausier ")[1].split()
    assert parser().parse_args(example).command == name


def test_the_command_alone_shows_the_help():
    alone = ask()
    assert (alone.status, alone.out) == (0, ask("--aide").out)
    assert all(f"\n    {name} " in alone.out for name in COMMANDS)


def test_the_version_is_told():
    assert ask("--version").out == f"clausier {__version__}\n"


#: Arguments → words of the message.
MISUSES = {
    ("decid", "x"): ("« decid » n'est pas une commande", "« decide »"),
    ("zzz",): ("« zzz » n'est pas une commande", "contracts, facts"),
    ("it's",): ("« it's » n'est pas une commande",),
    ("decide",): ("il manque DOSSIER", "clausier decide --aide"),
    ("batch", "velo"): ("il manque ENTRÉE, SORTIE",),
    ("decide", "a", "b"): ("de trop ou inconnu : b",),
    ("decide", "a", "--finale"): ("de trop ou inconnu : --finale",),
    ("decide", "a", "--fin"): ("de trop ou inconnu : --fin",),
    ("decide", "a", "--json=oui"): ("« --json » ne prend pas de valeur",),
    ("rights", "a", "--on"): ("« --on » attend une valeur",),
    ("facts", "velo", "--search"): ("« --search » attend une valeur",),
    ("ask", "x.json", "--save", "y.json"): ("« x.json » n'existe pas",),
    ("facts", "vélo"): ("« vélo » n'est pas connu", "« velo »"),
    ("read", "velo", "VELO-2-9"): ("« VELO-2-9 » n'est ni une clause ni une règle", "« VELO-2-1 »"),
}


@pytest.mark.parametrize("arguments", MISUSES, ids=" ".join)
def test_a_misused_command_line_says_what_is_wrong_in_french(arguments: tuple[str, ...]):
    answer = ask(*arguments)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("clausier : ")
    assert ENGLISH.search(answer.err) is None
    assert [word for word in MISUSES[arguments] if word not in answer.err] == []


def test_saving_without_a_conversation_is_refused():
    answer = ask("ask", "-", "--save", "x.json", typed='{"contract": "velo", "facts": {}}')
    assert (answer.status, "--talk" in answer.err) == (2, True)
