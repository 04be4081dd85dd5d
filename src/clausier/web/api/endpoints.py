"""The operations. Each reads a case, asks the rules what the command of the same name asks, and answers in JSON.

Answers are written as they come, without a second validation: the tests hold them to the documented shapes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from ... import __version__
from ...comparison import compare as compared
from ...faces import vocabulary
from ...faces.cases import contract
from ...faces.interview import state_of
from ...facts.part_search import find_parts
from ...rules import answers
from ...rules.case_words import clean
from ...rules.decide import decide as decided
from . import answers as shapes
from .bodies import case_of, event_of
from .decisions import Comparison, Decision, State
from .problems import handle
from .wire import WireDay, WireFinal, WireInstant, WireKey, WireSearch, WireTyped

DESCRIPTION = (
    "Chaque réponse vient du contrat lui-même, exécuté clause par clause, et cite les siennes. Rien n'est enregistré : "
    "un dossier arrive, la réponse repart. Le jour et l'heure ne sont jamais devinés : qui en dépend les demande. "
    "Une demande compte au plus 1 Mo ; au-delà d'un certain nombre par minute, la réponse est 429."
)

api = NinjaAPI(
    title="Clausier",
    version=__version__,
    description=DESCRIPTION,
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
handle(api)


def answer(data: Any) -> HttpResponse:
    """What was found, as JSON; letters keep their accents."""
    return HttpResponse(json.dumps(data, ensure_ascii=False), content_type="application/json")


# --- contracts -------------------------------------------------------------------------------------------------------


@api.get(
    "/contracts",
    response=shapes.Contracts,
    operation_id="contracts",
    summary="Les contrats et leurs éditions",
    description="Chaque contrat que l'on peut interroger, dans sa seule édition connue.",
    tags=["Contrats"],
)
def contracts(request: HttpRequest) -> HttpResponse:
    """The contracts and their editions."""
    return answer({"contracts": vocabulary.every_contract()})


@api.get(
    "/contracts/{key}/facts",
    response=shapes.Vocabulary,
    operation_id="facts",
    summary="Le vocabulaire d'un contrat",
    description="Chaque fait que le contrat lit : son nom, son type, son unité, la question qui le demande, et à qui.",
    tags=["Contrats"],
)
def facts(request: HttpRequest, key: WireKey, search: WireSearch | None = None) -> HttpResponse:
    """The vocabulary of a contract."""
    return answer(vocabulary.vocabulary(contract(key), search))


@api.get(
    "/contracts/{key}/coverage",
    response=shapes.Coverage,
    operation_id="coverage",
    summary="Le sort de chaque règle",
    description="Chaque règle relevée dans le contrat : exécutée, laissée à une personne, ou sans calcul.",
    tags=["Contrats"],
)
def coverage(request: HttpRequest, key: WireKey) -> HttpResponse:
    """Every rule: executed, left to a person, or informative."""
    return answer(vocabulary.coverage(contract(key)))


# --- a claim ---------------------------------------------------------------------------------------------------------


@api.post(
    "/decide",
    response=Decision,
    by_alias=True,
    operation_id="decide",
    summary="Décider d'un sinistre",
    description="La décision entière : montant, décompte, lignes, paiements, délais, pièces, et les clauses citées. "
    "Tant qu'un fait manque, elle dit ce qui est déjà certain et ce qu'il reste à demander.",
    tags=["Sinistre"],
)
def decide(request: HttpRequest, final: WireFinal = False) -> HttpResponse:
    """The decision on a claim."""
    case = case_of(request)
    return answer(decided(case.contract, case.facts, case.readings, final).as_json())


@api.post(
    "/ask",
    response=State,
    by_alias=True,
    operation_id="ask",
    summary="Ce qui manque",
    description="Les faits qui peuvent encore changer la réponse, le plus décisif d'abord, et ce que l'on sait déjà. "
    "Bien plus rapide que la décision entière : à appeler après chaque réponse.",
    tags=["Sinistre"],
)
def ask(request: HttpRequest) -> HttpResponse:
    """What is missing, the most decisive first."""
    case = case_of(request)
    case.contract.require_guarantees()
    return answer(state_of(case.contract, case.facts, case.readings).as_json())


@api.post(
    "/compare",
    response=Comparison,
    by_alias=True,
    operation_id="compare",
    summary="Comparer les contrats",
    description="Le même événement sous chaque contrat, et la loi quand plusieurs le couvrent.",
    tags=["Sinistre"],
)
def compare(request: HttpRequest, final: WireFinal = False) -> HttpResponse:
    """One event under several contracts."""
    event = event_of(request)
    return answer(compared(event.contracts, event.facts, event.own, event.readings, final))


@api.get(
    "/parts",
    response=shapes.Parts,
    operation_id="parts",
    summary="Reconnaître une pièce",
    description="Les pièces que peuvent désigner les mots d'un garage, la plus probable d'abord.",
    tags=["Sinistre"],
)
def parts(request: HttpRequest, q: WireTyped) -> HttpResponse:
    """The parts that may be meant by typed words."""
    return answer({"typed": clean(q), "parts": [asdict(one) for one in find_parts(q)]})


# --- the life of the contract ----------------------------------------------------------------------------------------


@api.post(
    "/eligible",
    response=shapes.Eligibility,
    operation_id="eligible",
    summary="Peut-on l'assurer ?",
    description="Si ce risque peut être assuré, et sinon chaque condition qui manque.",
    tags=["Vie du contrat"],
)
def eligible(request: HttpRequest) -> HttpResponse:
    """May this be insured?"""
    case = case_of(request)
    return answer(answers.eligible(case.contract, case.facts, case.readings))


@api.post(
    "/rights",
    response=shapes.Rights,
    operation_id="rights",
    summary="Qui peut résilier, renoncer, céder",
    description="Chaque droit au jour demandé : ouvert, fermé, pas encore ou trop tard, avec son effet et ce qu'il "
    "fait rembourser.",
    tags=["Vie du contrat"],
)
def rights(request: HttpRequest, on: WireDay) -> HttpResponse:
    """Who may end, renounce, transfer, on a day."""
    case = case_of(request)
    return answer(answers.rights(case.contract, case.facts, on, case.readings))


@api.post(
    "/deadlines",
    response=shapes.Deadlines,
    by_alias=True,
    operation_id="deadlines",
    summary="Tous les délais",
    description="Qui doit faire quoi, jusqu'à quand, et ce que coûte le retard.",
    tags=["Vie du contrat"],
)
def deadlines(request: HttpRequest) -> HttpResponse:
    """Every clock."""
    case = case_of(request)
    return answer(answers.deadlines(case.contract, case.facts, case.readings))


@api.post(
    "/status",
    response=shapes.Status,
    operation_id="status",
    summary="L'état du contrat",
    description="En vigueur, suspendu, terminé… : l'état à un instant, tel que ses événements l'ont fait.",
    tags=["Vie du contrat"],
)
def status(request: HttpRequest, at: WireInstant) -> HttpResponse:
    """The state of the policy at an instant."""
    case = case_of(request)
    return answer(answers.status(case.contract, case.facts, at))


@api.post(
    "/route",
    response=shapes.Routes,
    operation_id="route",
    summary="Qui contacter",
    description="Le bon contact, ses horaires, ce qu'il faut avoir sous la main, et ce qui suit.",
    tags=["Vie du contrat"],
)
def route(request: HttpRequest) -> HttpResponse:
    """Who to contact."""
    case = case_of(request)
    return answer(answers.routes(case.contract, case.facts, case.readings))


@api.post(
    "/documents",
    response=shapes.Papers,
    operation_id="documents",
    summary="Les documents dus",
    description="Chaque document dû, mention par mention, avec la clause ou l'article qui l'impose. Pour en préparer "
    "ou en vérifier un, le nommer : `document.prepared`.",
    tags=["Vie du contrat"],
)
def documents(request: HttpRequest) -> HttpResponse:
    """The papers called for, item by item."""
    case = case_of(request)
    return answer(answers.documents(case.contract, case.facts, case.readings))


@api.post(
    "/retention",
    response=shapes.Retentions,
    by_alias=True,
    operation_id="retention",
    summary="La conservation des données",
    description="Combien de temps chaque donnée est gardée : depuis quel événement, jusqu'à quel jour, par qui.",
    tags=["Vie du contrat"],
)
def retention(request: HttpRequest) -> HttpResponse:
    """How long data are kept."""
    case = case_of(request)
    return answer(answers.retentions(case.contract, case.facts, case.readings))
